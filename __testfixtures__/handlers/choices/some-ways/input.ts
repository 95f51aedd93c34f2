import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { team } = req.headers
  if (team !== 'all') {
    team === 'none' || res.status(400).json({ error: 'No team' })
    team === 'none' && res.status(404).end()
    return
  }
  const members = await db.members(team)
  members.length > 3 ? res.json(members) : members.length ? res.status(206).json({ first: members[0] }) : await db.seen(team)
  !members.length && res.status(404).end()
}
