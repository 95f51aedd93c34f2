import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from '../../lib/db'
import { notFound, ok } from '../../lib/responses'

export default async function handler(_req: NextApiRequest, res: NextApiResponse) {
  const count = await orders.count()
  return count > 0 ? ok(res, { count }) : notFound(res)
}
