import type { NextApiRequest, NextApiResponse } from 'next'
import { shopOf } from '@shops/http'
import { stock } from 'stock'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const shop = await shopOf(req, res)
  if (!shop) return
  res.status(200).json(await stock.of(shop.id, req.query.sku as string))
}
