import type { NextApiRequest, NextApiResponse } from 'next'
import { listOrders } from '../../../lib/orders'
import { requireAdmin, type UserRequest } from '../../../lib/middlewares'
import { orders } from '../../../lib/db'

export default async function handler(req: UserRequest, res: NextApiResponse) {
  if (req.method === 'GET') return new Promise<void>((resolve) => requireAdmin(req, res, () => listOrders(req, res).then(() => resolve())))

  if (req.method === 'POST') {
    await new Promise<void>((resolve, reject) => {
      requireAdmin(req, res, async () => {
        try {
          const made = await orders.add(req.body, req.user?.id)
          res.status(201).json({ made })
        } catch (error) {
          reject(error)
        } finally {
          resolve()
        }
      })
    })
    return
  }

  res.status(405).end()
}
