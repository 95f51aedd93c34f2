import { db } from '../../lib/db'

function check(req, res) {
  if (!req.headers['x-key']) {
    res.status(401).end()
    return false
  }
  return true
}

export default async function handler(req, res) {
  check(req, res)
  res.json(await db.rows())
}
