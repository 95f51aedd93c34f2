import type { NextApiRequest, NextApiResponse } from 'next'
import { keys } from 'keys'

/** The shop that a key belongs to; answers itself where there is none. */
export async function shopOf(req: NextApiRequest, res: NextApiResponse): Promise<{ id: string } | undefined> {
  const shop = await keys.shop(req.headers['x-shop-key'])
  if (!shop) {
    refuse(res, 'Unknown shop')
    return
  }
  return shop
}

/** Says why not. */
export function refuse(res: NextApiResponse, why: string) {
  res.setHeader('Cache-Control', 'no-store')
  return res.status(403).json({ why })
}
