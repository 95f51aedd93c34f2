import { verify } from 'tokens'

async function allow(req, res) {
  if (!req.headers.authorization) {
    res.status(401).end()
    return false
  }
  req.user = await verify(req.headers.authorization)
  return true
}

export default async function handler(req, res) {
  try {
    if (!(await allow(req, res))) return
  } catch {
    return res.status(403).end()
  }
  res.json({ id: req.user.id })
}
