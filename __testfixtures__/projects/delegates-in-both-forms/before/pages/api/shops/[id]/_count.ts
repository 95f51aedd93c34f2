import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../../lib/db'

/** Fails for all but the owner. */
export async function checkOwner(req: NextApiRequest) {
  const shop = await db.shop.find(req.query.id)
  if (shop.owner !== req.headers['x-user']) throw new Error('not yours')
}

/** Counts what is in the shop. */
async function count(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ count: await db.shop.count(req.query.id) })
}

export default count
