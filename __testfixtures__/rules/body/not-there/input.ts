import { buffer } from 'node:stream/consumers'
import type { NextApiRequest, NextApiResponse } from 'next'
import { payments } from '../../lib/payments'

export const config = { api: { bodyParser: false } }

export default async function webhook(req: NextApiRequest, res: NextApiResponse) {
  let event = req.body
  if (!req.headers['x-signature']) return res.status(400).json({ error: 'No signature', given: typeof event })
  event = await payments.verify(await buffer(req), req.headers['x-signature'])
  await payments.log(req.body, String(event))
  res.json({ received: String(event) })
}
