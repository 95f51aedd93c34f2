import type { NextApiRequest, NextApiResponse } from 'next'
import { start } from 'jobs'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    res.status(405).json({ error: 'POST only' })
  }
  const job = await start(Number(req.query.id))
  res.json(job)
}
