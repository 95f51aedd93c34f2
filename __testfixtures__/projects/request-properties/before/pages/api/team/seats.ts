import { withTeam } from '../../../lib/auth'
import { teams } from '../../../lib/teams'

export default withTeam(async (req, res) => {
  if (req.method !== 'POST') return res.status(405).end()
  const wanted = Number(req.body.seats)
  if (wanted < req.team!.seats) return res.status(409).json({ error: `${req.team?.seats} are taken` })
  await teams.resize(req.team, wanted)
  return res.status(204).end()
})
