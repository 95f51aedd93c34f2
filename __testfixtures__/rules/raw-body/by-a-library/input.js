import { buffer } from 'micro'
import { payments } from '../../lib/payments'

export const config = { api: { bodyParser: false } }

export default async function webhook(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const event = payments.verify((await buffer(req)).toString(), req.headers['x-signature'])
  res.json({ received: event.id })
}
