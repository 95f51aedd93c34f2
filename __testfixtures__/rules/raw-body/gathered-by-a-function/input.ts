import type { NextApiRequest, NextApiResponse } from 'next'
import type { Readable } from 'node:stream'
import { payments } from '../../lib/payments'

export const config = { api: { bodyParser: false } }

// The signature is over the bytes.
async function buffer(readable: Readable) {
  const chunks = []
  for await (const chunk of readable) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }
  return Buffer.concat(chunks)
}

export default async function webhook(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const bytes = await buffer(req)
  const signature = req.headers['x-signature']
  if (!signature) return res.status(400).json({ error: 'No signature' })
  await payments.record(bytes.toString('utf8'), bytes.byteLength, signature)
  res.json({ received: true })
}
