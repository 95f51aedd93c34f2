import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { db } from '../../lib/db'
import type { TeamRequest } from '../../lib/team-request'

async function loadTeam(req: TeamRequest, res: NextApiResponse, next: () => void) {
  const user = await db.users.find(req.headers.authorization)
  if (!user) {
    res.status(401).end()
    return
  }
  req.user = user
  if (user.team) {
    req.team = await db.teams.find(user.team)
  }
  next()
}

async function addPlan(req: TeamRequest, res: NextApiResponse, next: () => void): Promise<void> {
  req.plan = await db.plans.of(req.user.id)
  next()
}

function mayWrite(req: TeamRequest, res: NextApiResponse, next: (error?: unknown) => void) {
  if (!req.user.writes) return next(new Error('reads only'))
  next()
}

const handler = nc<TeamRequest, NextApiResponse>({
  onError(err, req, res) {
    res.status(400).json({ error: err.message })
  },
})

handler.use(loadTeam, addPlan)

handler.get(async (req, res) => {
  res.json({ user: req.user, team: req.team ?? null, plan: req.plan })
})

handler.use(mayWrite)

handler.post(async (req, res) => {
  const { team } = req
  await db.teams.rename(team?.id, req.body.name)
  res.status(204).end()
})

export default handler
