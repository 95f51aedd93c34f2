import { ofTeam } from '../../lib/teams'

export default ofTeam('red').get((req, res) => {
  if (req.query.fail) throw new Error('failed')
  res.json({ team: req.query.team as string })
})
