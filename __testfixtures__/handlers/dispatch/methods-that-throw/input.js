import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.method === 'GET') {
    return res.status(200).json({ item: await db.item.first() })
  } else {
    throw new Error(`The HTTP ${req.method} method is not supported at this route.`)
  }
}
