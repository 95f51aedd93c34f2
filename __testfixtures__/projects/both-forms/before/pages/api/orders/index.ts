import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from '@/lib/db'
import { ok } from '@/lib/responses'
import verifyUser from '@/lib/verify-user'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await verifyUser(req, res)
  if (!user) return
  if (req.method === 'GET') return ok(res, await orders.of(user.id))
  if (req.method === 'POST') return ok(res, await orders.add(user.id, req.body))
  return res.status(405).end()
}
