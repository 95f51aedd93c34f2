import { db } from '../../lib/db'

function check(req, res) {
  if (req.headers['x-key'] !== 'k') {
    res.status(401).end()
    return false
  }
  return true
}

export default async function handler(req, res) {
  if (!check(req, res)) return
  res.json(await db.board.first())
}
