import type { NextApiRequest, NextApiResponse } from 'next'

interface ShopHandler {
  (req: NextApiRequest, res: NextApiResponse, shop: string, user?: string): unknown
}

/** Who only reads need not say who they are. */
export const withShop = (handler: ShopHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const shop = req.headers['x-shop'] as string | undefined
  if (!shop) return res.status(404).json({ error: 'no shop' })
  if (req.method === 'GET') return handler(req, res, shop)
  const user = req.headers['x-user'] as string | undefined
  if (!user) return res.status(401).json({ error: 'who are you?' })
  return handler(req, res, shop, user)
}

/** Writes down who did what, as far as that is known. */
export function noteAction(what: string, by?: string, req?: NextApiRequest) {
  console.info(what, by ?? 'nobody', req ? req.headers['user-agent'] : 'no request')
}
