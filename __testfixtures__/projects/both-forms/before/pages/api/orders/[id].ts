import type { NextApiRequest, NextApiResponse } from 'next'
import { missing, ok } from '@/lib'
import { orders } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const order = await orders.byId(req.query.id as string)
  if (!order) return missing(res, 'No order')
  return ok(res, order)
}
