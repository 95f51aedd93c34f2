import type { NextApiRequest, NextApiResponse } from 'next'
import { boats } from '../../../lib/store'
import { withUser } from '../../../lib/with-user'

const count = withUser({}, async (_req, res) => {
  res.json(await boats.count())
})

const later = (req: NextApiRequest, res: NextApiResponse) => setTimeout(() => count(req, res), 10)

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.later) return later(req, res)
  return count(req, res)
}
