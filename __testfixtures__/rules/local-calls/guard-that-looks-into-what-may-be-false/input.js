import { verify } from 'tokens'

/** Answers where the token is of somebody banned; one that is not good comes as `false`. */
async function claims(req, res) {
  const token = await verify(req.headers.authorization)
  if (token.banned) {
    res.status(403).json({ error: 'Banned' })
    return null
  }
  return token
}

export default async function handler(req, res) {
  const token = await claims(req, res)
  if (!token) return res.status(401).json({ error: 'Sign in' })
  res.json({ name: token.name })
}
