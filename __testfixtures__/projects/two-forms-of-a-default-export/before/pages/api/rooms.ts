import type { NextApiRequest, NextApiResponse } from 'next'
import needUser, { needUserRoute } from '../../lib/need-user'
import { users } from '../../lib/users'

export default async function rooms(req: NextApiRequest, res: NextApiResponse) {
  const user = await needUser(req, res)
  if (!user) return
  res.json({ rooms: await users.rooms(user.id), login: needUserRoute })
}
