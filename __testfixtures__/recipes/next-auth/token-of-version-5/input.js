import { getToken } from 'next-auth/jwt'

export default async function handler(req, res) {
  const token = await getToken({ req, secret: process.env.AUTH_SECRET })
  if (!token) return res.status(401).json({ error: 'Sign in first' })
  res.json({ id: token.sub })
}
