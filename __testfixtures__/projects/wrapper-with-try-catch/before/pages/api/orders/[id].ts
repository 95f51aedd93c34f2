import type { NextApiRequest, NextApiResponse } from 'next'
import { apiHandler, HttpError } from '../../../lib/api-handler'
import { orders } from '../../../lib/orders'

async function order(req: NextApiRequest, res: NextApiResponse) {
  const order = await orders.find(req.query.id as string)
  if (!order) throw new HttpError(404, 'No such order')

  switch (req.method) {
    case 'GET':
      return res.json(order)
    case 'DELETE':
      await orders.cancel(order)
      return res.status(204).end()
    default:
      throw new HttpError(405, 'GET or DELETE')
  }
}

export default apiHandler(order)
