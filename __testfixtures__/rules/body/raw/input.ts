import type { NextApiRequest, NextApiResponse } from 'next'
import { buffer } from 'micro'
import { stripe } from '../../lib/stripe'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const bytes = await buffer(req)
  const event = stripe.webhooks.constructEvent(bytes, req.headers['stripe-signature'])
  res.json({ received: event.id })
}
