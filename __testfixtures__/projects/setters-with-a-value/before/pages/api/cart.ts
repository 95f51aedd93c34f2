import type { NextApiRequest, NextApiResponse } from 'next'
import { carts } from 'shop'
import { visitorId } from '../../lib/visitor'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  const id = visitorId(req, res)
  const cart = await carts(id)
  if (!cart) return res.status(404).json({ error: `No cart of ${id}` })
  res.json(cart)
}
