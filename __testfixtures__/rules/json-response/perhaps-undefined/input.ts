import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

type Plan = { id: string; price: number }

const plans: Plan[] = [
  { id: 'free', price: 0 },
  { id: 'team', price: 12 },
]

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  switch (req.method) {
    case 'GET':
      return res.json(plans.find((plan) => plan.id === id))
    case 'PUT': {
      const change = await db.plan.change(id, req.body)
      return res.status(202).json(change?.receipt)
    }
    case 'DELETE':
      await db.plan.remove(id)
      return res.json(undefined)
    default:
      return res.status(405).end()
  }
}
