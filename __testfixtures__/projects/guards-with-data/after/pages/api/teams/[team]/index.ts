import type { NextApiRequest, NextApiResponse } from 'next'
import { requireMember, requireOwner, teamOf } from '../../../../lib/auth'
import { db } from '../../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const member = await requireMember(req, res)
    if (!member) {
      return
    }
    const team = await teamOf(req, res, member)
    if (!team) return
    return res.json({ team: team.name, you: member.id })
  }
  if (req.method === 'PATCH') {
    const owner = await requireOwner(req, res)
    if (owner === null) return
    const team = await teamOf(req, res, owner)
    if (team === undefined) return
    await db.teams.rename(team.id, req.body.name)
    return res.status(204).end()
  }
  return res.status(405).end()
}
