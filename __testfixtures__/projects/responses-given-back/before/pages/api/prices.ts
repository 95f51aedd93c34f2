import type { NextApiRequest, NextApiResponse } from 'next'
import { allowOrigin, noStore } from '../../lib/headers'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  noStore(res)
  await allowOrigin(res, 'https://shop.example')
  res.status(200).json({ prices: [1, 2] })
}
