import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const ALLOWED = ['GET', 'POST']

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!ALLOWED.includes(req.method!)) {
    res.setHeader('Allow', ALLOWED)
    return res.status(405).end()
  }
  await db.visit.add()
  return res.status(200).json({ visits: await db.visit.count() })
}
