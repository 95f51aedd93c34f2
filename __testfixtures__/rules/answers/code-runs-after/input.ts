import type { NextApiRequest, NextApiResponse } from 'next'
import { mail } from '../../lib/mail'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.body.to) {
    res.status(400).json({ error: 'to?' })
  }
  await mail.send(req.body)
  res.status(202).json({ ok: true })
}
