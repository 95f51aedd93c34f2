import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (typeof req.body === 'string') {
    req.body = JSON.parse(req.body)
  }
  res.status(201).json(await db.order.create(req.body))
}
