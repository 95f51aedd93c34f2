import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from '../../lib/orders'

/** Lets the shop's pages in, and answers what they ask first. */
async function allowShop(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Access-Control-Allow-Origin', 'https://shop.test')
  if (req.headers['x-blocked']) {
    res.status(403).end()
    return false
  }
  return true
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (!(await allowShop(req, res))) return

    if (req.method !== 'POST') {
      throw { message: 'Only POST', statusCode: 405 }
    }

    res.json(await orders.create(req.query.item))
  } catch (error: any) {
    res.status(error.statusCode ?? 500).json({ error: error.message })
  }
}
