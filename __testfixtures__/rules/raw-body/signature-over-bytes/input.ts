import { createHmac, timingSafeEqual } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import { payments } from '../../lib/payments'

export const config = {
  api: {
    bodyParser: false,
  },
}

function readBytes(req: NextApiRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => resolve(Buffer.concat(chunks)))
    req.on('error', reject)
  })
}

// As Stripe signs: a time, and the bytes as they were sent.
function isSigned(bytes: Buffer, header: string) {
  const { t = '', v1 = '' } = Object.fromEntries(header.split(',').map((part) => part.split('=')))
  const expected = createHmac('sha256', 'whsec_1').update(`${t}.`).update(bytes).digest()
  const given = Buffer.from(v1, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export default async function webhook(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end('Method Not Allowed')
  const bytes = await readBytes(req)
  if (!isSigned(bytes, String(req.headers['stripe-signature']))) return res.status(400).send('Webhook Error: the signature does not fit')
  await payments.record(bytes)
  res.json({ received: bytes.length })
}
