import type { NextApiRequest, NextApiResponse } from 'next'
import { apiHandler, HttpError } from '../../../lib/api-handler'
import { orders } from '../../../lib/orders'

export default apiHandler(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method !== 'POST') throw new HttpError(405, 'POST only')

  const { items } = req.body
  if (!items?.length) throw new HttpError(422, 'An order needs items')

  res.setHeader('Cache-Control', 'no-store')
  const order = await orders.place(items)
  res.status(201).json(order)
})
