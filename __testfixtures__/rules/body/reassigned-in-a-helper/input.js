import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (!parse(req)) return res.status(400).end()
  res.status(201).json(await db.add(req.body))
}

function parse(req) {
  req.body = JSON.parse(req.body)
  return true
}
