import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.headers.origin) res.setHeader('Vary', 'Origin')
  res.statusMessage = 'Here'
  res.json(await db.all())
}
