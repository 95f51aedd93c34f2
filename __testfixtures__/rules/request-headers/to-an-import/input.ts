import type { NextApiRequest, NextApiResponse } from 'next'
import { webhook } from '../../lib/webhook'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const signature = req.headers['x-signature'] as string
  const event = await webhook.verify(req.body, signature, req.headers['x-timestamp'])
  if (event.type === 'ping') {
    res.status(200).json({ pong: true })
  } else {
    res.status(202).json({ queued: event.id })
  }
}
