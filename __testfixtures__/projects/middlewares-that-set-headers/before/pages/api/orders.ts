import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from 'database'
import { allowShop } from '../../lib/allow'
import { limited } from '../../lib/limit'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return allowShop(req, res, () => {
    return limited(10)(req, res, async () => {
      const order = await orders.place(req.body)
      res.status(201).json(order)
    })
  })
}
