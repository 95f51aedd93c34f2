import type { NextApiRequest, NextApiResponse } from 'next'
import { cache } from 'react'
import { orders } from 'database'
import { requireRole } from '@/lib/session'

const pageOf = cache((req: NextApiRequest) => Number(req.headers['x-page'] ?? 1))

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await requireRole(req, res, req.method === 'GET' ? 'reader' : 'seller')
  if (!user) return
  if (req.method === 'POST') {
    const order = await orders.add(user.id, req.body)
    return res.status(201).json(order)
  }
  if (req.method !== 'GET') return res.status(405).end()
  res.json(await orders.of(user.id, pageOf(req)))
}
