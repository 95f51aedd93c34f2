import type { NextApiRequest, NextApiResponse } from 'next'
import { startSession } from '../../lib/session'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  if (!req.body.name) return res.status(422).json({ error: 'Who are you?' })

  startSession(res, req.body.name)
  res.status(204).end()
}
