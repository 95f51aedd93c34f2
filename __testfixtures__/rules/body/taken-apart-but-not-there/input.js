import { payments } from '../../lib/payments'

export const config = { api: { bodyParser: false } }

// There is none: this fails for every request.
export default async function webhook(req, res) {
  const { id } = req.body
  await payments.record(id)
  res.json({ received: true })
}
