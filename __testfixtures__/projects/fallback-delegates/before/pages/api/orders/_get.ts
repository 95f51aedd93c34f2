import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from '@/lib/shops'

export default function listOrders(req: NextApiRequest, res: NextApiResponse) {
  const { shop } = req.query
  res.status(200).json(orders.filter((one) => !shop || one.shop === shop))
}
