import { loadUser, withLog } from '../../lib/put'

export default withLog(async (req, res) => {
  await loadUser(req)
  res.json({ user: req.user })
})
