import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'

const origin = process.env.SHOP_ORIGIN || 'https://shop.example'

/** Lets pages of the shop ask, and answers their preflights. */
/** @deprecated next-reroute: use allowShopRoute */
export const allowShop = (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  res.setHeader('Access-Control-Allow-Origin', origin)
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type, X-Key')
  if (req.method === 'OPTIONS') {
    res.status(200).end()
    return
  }
  next()
}

/** Lets pages of the shop ask, and answers their preflights. */
export const allowShopRoute = (request: NextRequest, headers: Headers) => {
  headers.set('Access-Control-Allow-Origin', String(origin))
  headers.set('Access-Control-Allow-Headers', 'Content-Type, X-Key')
  if (request.method === 'OPTIONS') {
    return new Response(null, { headers })
  }
}
