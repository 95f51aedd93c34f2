import { db } from '../../lib/db'

function check(req, res) {
  if (!req.headers['x-key']) {
    res.status(401).end()
    return false
  }
  return true
}

export default async function handler(req, res) {
  res.setHeader('Cache-Control', 'no-store')
  if (!check(req, res)) return
  res.json(await db.rows())
}
