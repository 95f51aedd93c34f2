import type { NextApiRequest, NextApiResponse } from 'next'
import { boats } from '../../../lib/store'
import { withUser, type User } from '../../../lib/with-user'

async function show(req: NextApiRequest, res: NextApiResponse, user: User) {
  const boat = await boats.find(req.query.id)
  if (!boat || boat.by !== user.id) return res.status(404).end()
  if (req.method === 'HEAD') return res.status(204).end()
  return res.json(boat)
}

const shown = withUser({}, show)

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return shown(req, res)
  if (req.method === 'HEAD') return shown(req, res)
  res.setHeader('Allow', 'GET, HEAD')
  return res.status(405).end()
}
