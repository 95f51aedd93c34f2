import type { NextApiRequest, NextApiResponse } from 'next'
import { webhook } from '../../lib/webhook'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const signature = req.headers['x-signature'] || req.headers['X-Signature'] || req.headers['x-signature'.toLowerCase()]
  const time = req.headers['X-Time'] || req.headers['x-time']
  const id = req.headers['x-id'] ?? req.headers['x-request-id'] ?? req.headers['X-Id']
  if (!signature) return res.status(400).json({ error: 'unsigned' })
  res.json(await webhook.verify(signature, time, id))
}
