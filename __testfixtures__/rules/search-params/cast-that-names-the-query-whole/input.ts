import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const query = req.query as typeof req.query & { role: string }
  const { name, plan } = req.body as typeof req.body & { name: string }
  res.status(200).json({ found: await db.user.find({ isHost: query.role === 'host', tag: query.tag, name, plan }) })
}
