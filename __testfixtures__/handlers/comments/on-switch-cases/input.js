import { db } from '../../lib/db'

export default async function handler(req, res) {
  switch (req.method) {
    // list
    case 'GET': {
      const items = await db.item.list()
      return res.status(200).json({ items }) // all of them
    }
    // create
    case 'POST': {
      const item = await db.item.create(req.body)
      return res.status(201).json({ item })
    }
    default:
      return res.status(405).end()
  }
}
