import { verify } from 'tokens'
import { list } from 'shop'

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()

  if (req.headers.authorization) {
    req.user = await verify(req.headers.authorization)
  }
  if (req.user?.blocked) return res.status(403).end()
  res.json({ items: await list(req.user ? req.user.id : null) })
}
