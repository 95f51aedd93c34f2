import type { NextApiRequest, NextApiResponse } from 'next'
import { shops } from '@/lib/shops'

export default function listShops(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(shops)
}
