import type { NextApiRequest, NextApiResponse } from 'next'
import { Methods } from '../../lib/http'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === Methods.Post) {
    return res.status(201).json({ item: await db.item.create() })
  }
  return res.status(200).json({ items: await db.item.list() })
}
