import type { NextApiRequest, NextApiResponse } from 'next'
import { getToken } from 'next-auth/jwt'

const secret = process.env.AUTH_SECRET

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = await getToken({ req, secret })
  if (!token) return res.status(401).end()
  res.json({ sub: token.sub })
}
