import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'
import { requireUser } from './auth'

const teams = connect('teams')

export type TeamContext = {
  user: Awaited<ReturnType<typeof requireUser>> extends infer T ? (T extends null ? never : T) : never
  team: { name: string }
}

export async function requireTeam(req: NextApiRequest, res: NextApiResponse): Promise<TeamContext | null> {
  const user = await requireUser(req, res)
  if (!user) return null
  const team: { name: string } | null = await teams.of(user.id)
  if (!team) {
    res.status(404).json({ error: 'No team' })
    return null
  }
  return { user, team }
}
