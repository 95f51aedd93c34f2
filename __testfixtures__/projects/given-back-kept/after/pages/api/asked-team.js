import { withAskedTeam, withTeam } from '../../lib/put'

export default withTeam(withAskedTeam((req, res) => {
  res.json({ team: req.team })
}))
