import type { NextApiRequest, NextApiResponse } from 'next'
import { start } from '../../lib/jobs'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    res.status(405).json({ error: 'POST only' })
  }
  const id = req.query.id
  if (!id) res.status(400).json({ error: 'No id' })
  start(Number(id), (job) => {
    res.json(job)
  })
}
