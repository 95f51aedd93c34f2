import { count } from '../../lib/put'

export default async function handler(req, res) {
  await count(req)
  await count(req)
  res.json({ seen: req.seen })
}
