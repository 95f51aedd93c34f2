import type { NextApiRequest, NextApiResponse } from 'next'
import { log, stamp, find } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const requestId = `req_${Date.now()}_${Math.random().toString(36).substr(2, 9)}`
  const begun = Date.now()
  const at = new Date().toISOString()
  const kept = stamp.next()
  if (req.method === 'GET') return res.status(200).json(await find(at.slice(0, 4)))
  if (req.method === 'POST') {
    await log(requestId, begun, kept)
    return res.status(201).json({ requestId })
  }
  res.status(405).end()
}
