import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { shop, rest } = req.query as { shop: string; rest: string[] }
  if (req.method === 'POST') {
    await db.visit.add({ shop, to: rest.join('/') })
    return res.status(201).json({ shop })
  }
  const page = await db.page.find(shop, ...rest)
  return res.status(200).json(page)
}
