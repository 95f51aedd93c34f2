import type { NextApiRequest, NextApiResponse } from 'next'
import { order as ordered } from '../../lib/orders'

function order(req: NextApiRequest, res: NextApiResponse) {
  const { item } = req.body
  if (!item) throw new Error('no item')
  return ordered(item).then((number) => res.json({ number }))
}

// What an order fails with goes past the `catch`, what is thrown at once does not.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  try {
    return order(req, res)
  } catch (error) {
    return res.status(422).json({ error: (error as Error).message })
  }
}
