import getRawBody from 'raw-body'
import { payments } from '../../lib/payments'

export const config = { api: { bodyParser: false } }

export default async function webhook(req, res) {
  const text = await getRawBody(req, { limit: '10kb', encoding: 'utf8' })
  await payments.record(text)
  res.json({ received: true })
}
