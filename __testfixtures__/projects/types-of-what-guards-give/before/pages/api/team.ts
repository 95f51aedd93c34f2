import type { NextApiRequest, NextApiResponse } from 'next'
import { requireTeam, type TeamContext } from '../../lib/team'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const context: TeamContext | null = await requireTeam(req, res)
  if (!context) return
  res.json({ user: context.user.id, team: context.team.name })
}
