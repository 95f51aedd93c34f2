import { loadTeam, withTeam } from '../../lib/put'

export default withTeam(async (req, res) => {
  await loadTeam(req)
  res.json({ team: req.team })
})
