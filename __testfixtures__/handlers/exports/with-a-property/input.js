import { db } from '../../lib/db'

async function handler(req, res) {
  res.status(200).json({ items: await db.item.list() })
}
handler.displayName = 'items'

export default handler
