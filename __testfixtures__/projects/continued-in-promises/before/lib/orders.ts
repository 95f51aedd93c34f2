import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from './db'
import type { UserRequest } from './middlewares'

export async function listOrders(req: NextApiRequest, res: NextApiResponse) {
  res.json(await orders.all())
}

export async function changeOrder(req: NextApiRequest, res: NextApiResponse, id: string) {
  const changed = await orders.change(id, req.body)
  res.json({ changed })
}

export async function removeOrder(req: UserRequest, res: NextApiResponse) {
  try {
    await orders.remove(req.query.id, req.user?.id)
    res.status(204).end()
  } catch {
    res.status(500).json({ error: 'Not removed' })
  }
}
