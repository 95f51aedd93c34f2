import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from 'database'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { getSessionUser, refuse } = await import('@/lib/auth')
  const user = await getSessionUser(req)
  const order = await orders.byId(req.query.id as string)
  if (order?.owner !== user?.id) return refuse(res, `${user?.id ?? 'Nobody'} may not see it`)
  if (req.method === 'DELETE') {
    await orders.remove(order.id)
    return res.status(204).end()
  }
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ order, size: (await import('@/lib')).sizeOf(req) })
}
