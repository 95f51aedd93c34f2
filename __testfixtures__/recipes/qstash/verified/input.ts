import { verifySignature } from '@upstash/qstash/nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'
import { remind } from '../../lib/reminders'

/** Sends the reminders that are due. */
async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const { id, at } = req.body
  if (!id) return res.status(422).json({ error: 'no id' })
  await remind(id, { at, by: req.headers['upstash-message-id'] })
  res.status(200).json({ reminded: id })
}

export default verifySignature(handler, { currentSigningKey: 'current', nextSigningKey: 'next' })

export const config = {
  api: {
    bodyParser: false,
  },
}
