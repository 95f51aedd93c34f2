import { about } from '../../lib/note'

export default async function handler(req, res) {
  const before = req.body.what
  await about(req, 'both')
  res.json({ before, now: req.body.what })
}
