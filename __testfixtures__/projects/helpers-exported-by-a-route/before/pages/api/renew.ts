import type { NextApiRequest, NextApiResponse } from 'next'
import { renew } from 'sessions'
import { sessionId } from './session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  try {
    const until = await renew(sessionId(req, res))
    res.status(200).json({ until })
  } catch {
    res.status(503).json({ error: 'Try again' })
  }
}
