import { db } from '../../lib/db'

const handlers = {
  GET: (req, res) => res.json(db.list()),
  POST: (req, res) => res.json(db.add()),
}

db.register(handlers)

export default function handler(req, res) {
  return handlers[req.method](req, res)
}
