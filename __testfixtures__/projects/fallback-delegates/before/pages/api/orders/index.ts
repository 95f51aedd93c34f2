import type { NextApiRequest, NextApiResponse } from 'next'
import none from '../_none'
import listOrders from './_get'
import placeOrder from './_post'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return req.query.shop === 'none' ? none(req, res) : listOrders(req, res)
    case 'POST':
      return placeOrder(req, res)
    default:
      return res.status(405).end()
  }
}
