import type { NextApiRequest, NextApiResponse } from 'next'
import { allowed, report } from '../../lib/rights'

async function mayRead(req: NextApiRequest, res: NextApiResponse): Promise<boolean> {
  if (await allowed(req.headers['x-user'])) return true
  res.status(403).json({ error: 'Forbidden' })
  return false
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const isAllowed = await mayRead(req, res)
    if (!isAllowed) return
    // It is true here, and would be nothing.
    return res.json({ isAllowed })
  }
  const refused = await mayRead(req, res)
  if (refused) {
    report(refused)
    res.status(201).end()
  }
}
