import type { NextApiRequest, NextApiResponse } from 'next'
import { types } from '../../../lib/types'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  const type = types[0]?.name
  if (req.method === 'POST') {
    res.setHeader('X-Type', type as string)
    return res.status(201).json({ id })
  }
  if (req.method === 'PUT') {
    return res.setHeader('X-Id', String(id)).setHeader('X-Trace', req.headers['x-trace'] ?? 'none').json({ id })
  }
  res.setHeader('X-Origin', req.headers.origin!)
  res.json({ id })
}
