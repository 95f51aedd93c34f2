import nextConnect from 'next-connect'
import db from '../../lib/db'

const handler = nextConnect()

handler.get(async (req, res) => {
  const item = await db.items.find(String(req.query.id))
  if (!item) throw Object.assign(new Error('no such item'), { status: 404 })
  res.json(item)
})

export default handler
