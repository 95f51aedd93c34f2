import type { NextApiRequest, NextApiResponse } from 'next'
import needUser from '../../lib/need-user'
import { users } from '../../lib/users'

export default async function lights(req: NextApiRequest, res: NextApiResponse) {
  const me = await needUser(req, res)
  if (!me) return
  if (req.method !== 'PUT') return res.status(405).end()
  await users.light(me.id, req.body.on)
  res.status(204).end()
}
