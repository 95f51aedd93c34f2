import type { NextApiRequest, NextApiResponse } from 'next'
import { refuse, shopOf } from '@shops/http'
import { receipts } from 'receipts'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const shop = await shopOf(req, res)
  if (!shop) return
  if (req.method !== 'POST') return refuse(res, 'Only new receipts')
  res.status(201).json(await receipts.add(shop.id, req.body))
}
