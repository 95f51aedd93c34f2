import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from 'database'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const { default: pageOf, sizeOf } = await import('../../../lib/paging')
    const lib = await import('@/lib')
    const user = await lib.whoAsks(req)
    return res.status(200).json(await orders.list(user?.id ?? null, pageOf(req), sizeOf(req)))
  }
  if (req.method === 'POST') {
    const auth = await import('@/lib/auth')
    const user = await auth.requireUser(req, res)
    if (!user) return
    const order = await orders.add(user.id, req.body)
    return res.status(201).json(order)
  }
  return res.status(405).end()
}
