import { db } from '../../lib/db'

export default async function handler(req, res) {
  req.headers['x-request-id'] ||= crypto.randomUUID()
  await db.log.add(req.headers['x-request-id'])
  res.status(200).json({ ok: true })
}
