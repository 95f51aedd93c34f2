import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'POST':
      await db.item.create(req.body)
    case 'GET':
      // also what is shown after creating
      return res.status(200).json({ items: await db.item.list() })
    default:
      return res.status(405).end()
  }
}
