import { db } from '../../lib/db'

export const config = { api: { bodyParser: { sizeLimit: '1mb', strict: false } }, memory: 1024 }

export default async function handler(req, res) {
  res.status(200).json({ items: await db.item.list() })
}
