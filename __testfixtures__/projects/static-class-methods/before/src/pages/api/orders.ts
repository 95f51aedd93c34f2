import type { NextApiRequest, NextApiResponse } from 'next'
import { Auth } from '../../server/auth'
import { orders } from '../../server/orders'
import Reply from '../../server/reply'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const account = await Auth.account(req, res)
  if (!account) return

  if (req.method === 'GET') {
    return Reply.ok(res, await orders.of(account.id))
  }
  return Reply.error(res, 405, 'GET only')
}
