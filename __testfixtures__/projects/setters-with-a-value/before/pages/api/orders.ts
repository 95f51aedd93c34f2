import type { NextApiRequest, NextApiResponse } from 'next'
import { placeOrder } from 'shop'
import { track, withVisitor } from '../../lib/visitor'

async function handler(req: NextApiRequest, res: NextApiResponse, visitor: string) {
  if (req.method !== 'POST') return res.status(405).end()

  try {
    track(req, res, `order of ${req.body.item}`)
    const order = await placeOrder(visitor, req.body.item)
    res.status(201).json(order)
  } catch {
    res.status(502).json({ error: 'Try again' })
  }
}

export default withVisitor(handler)
