import { verify } from 'tokens'

/** Answers where the token is none of an editor. */
async function editor(req, res) {
  const token = await verify(req.headers.authorization)
  if (token.role !== 'editor') {
    res.status(403).json({ error: 'Editors only' })
    return null
  }
  return token
}

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()

  const token = await editor(req, res)
  if (!token) return
  res.json({ name: token.name })
}
