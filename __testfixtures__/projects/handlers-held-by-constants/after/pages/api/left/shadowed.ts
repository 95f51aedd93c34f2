import type { NextApiRequest, NextApiResponse } from 'next'
import { boats } from '../../../lib/store'
import { withUser } from '../../../lib/with-user'

const count = withUser({}, async (_req, res) => {
  res.json(await boats.count())
})

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const count = (_req: NextApiRequest, own: NextApiResponse) => own.json({ mine: true })
  return count(req, res)
}
