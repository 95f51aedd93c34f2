import { db } from '../../lib/db'

export default async function handler(req, res) {
  switch (req.method) {
    case 'GET': {
      const items = await db.item.list()
      return res.json({ items })
    }
    case 'POST': {
      const item = await db.item.create(req.body)
      return res.status(201).json({ item })
    }
  }
}
