import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await refuse(req, res)
  const page = await db.page.first()
  res.json(page)
}

async function refuse(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers.authorization) {
    res.status(401).end()
  }
}
