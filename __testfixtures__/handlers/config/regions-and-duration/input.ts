import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export const config = { runtime: 'nodejs', regions: ['fra1', 'cdg1'], maxDuration: 10 }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ nearest: await db.nearest(req.headers['x-vercel-ip-country']) })
}
