import type { NextApiRequest, NextApiResponse } from 'next'

const origin = process.env.SHOP_ORIGIN || 'https://shop.example'

/** Lets pages of the shop ask, and answers their preflights. */
export const allowShop = (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  res.setHeader('Access-Control-Allow-Origin', origin)
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type, X-Key')
  if (req.method === 'OPTIONS') {
    res.status(200).end()
    return
  }
  next()
}
