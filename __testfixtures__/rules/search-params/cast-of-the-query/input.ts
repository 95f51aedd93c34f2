import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { email, name, mode = 'all' } = req.query as { email: string; name?: string; mode?: 'all' | 'one' }
  res.status(200).json(await db.user.find({ email, name, mode }))
}
