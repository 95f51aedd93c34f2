import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from '@/lib/shops'

export default function placeOrder(req: NextApiRequest, res: NextApiResponse) {
  res.status(201).json({ id: orders.length + 1, shop: req.body.shop })
}
