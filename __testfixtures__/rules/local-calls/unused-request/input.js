import { db } from '../../lib/db'

const fail = (req, res, message) => res.status(400).json({ message })

export default async function handler(req, res) {
  if (!req.headers['x-key']) return fail(req, res, 'no key')
  res.json(await db.list())
}
