import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from 'meter'
import { countFailures } from '../../lib/count'

/** Takes orders. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // What fails here was never counted.
  countFailures(req, res)

  if (req.method !== 'POST') return res.status(400).json({ error: 'Only to order' })
  const order = await orders.add(req.body)
  res.status(order ? 201 : 409).json({ order })
}
