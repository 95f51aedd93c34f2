import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const job = await db.job.create()
    res.status(202).json(job)
    await db.job.run(job)
    return
  }
  res.json({ ok: true })
  console.log('listed')
}
