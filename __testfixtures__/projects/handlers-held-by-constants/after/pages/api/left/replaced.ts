import type { NextApiRequest, NextApiResponse } from 'next'
import { boats } from '../../../lib/store'
import { withUser } from '../../../lib/with-user'

let count = withUser({}, async (_req, res) => {
  res.json(await boats.count())
})
if (process.env.NODE_ENV === 'development') count = withUser({ admin: true }, async (_req, res) => res.status(503).end())

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  return count(req, res)
}
