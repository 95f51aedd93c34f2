import type { NextApiRequest, NextApiResponse } from 'next'
import { boats } from '../../../lib/store'
import { withUser } from '../../../lib/with-user'

const count = withUser({}, async (_req, res) => {
  res.json(await boats.count())
})

export const all = [count]

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return count(req, res)
  return res.status(405).end()
}
