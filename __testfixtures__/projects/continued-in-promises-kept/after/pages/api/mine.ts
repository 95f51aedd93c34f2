import type { NextApiRequest, NextApiResponse } from 'next'
import { withUser, type UserRequest } from '../../lib/middlewares'
import { orders } from '../../lib/db'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { user } = req as UserRequest
  try {
    res.json(await orders.of(user?.id))
  } catch {
    res.status(502).json({ error: 'Down' })
  }
}

export default withUser(handler)
