import { teamEndpoint } from '@/server/endpoint'
import { teams } from '@/server/projects'

export default teamEndpoint(async ({ req, res, session: { userId }, team }) => {
  if (req.method === 'DELETE') {
    await teams.leave(team.id, userId)
    return res.status(204).end()
  }
  res.setHeader('Cache-Control', 'private')
  return res.json({ team, free: team.seats - (await teams.taken(team.id)) })
})
