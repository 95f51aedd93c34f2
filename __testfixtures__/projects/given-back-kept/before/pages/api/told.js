import { loadUser, withTold } from '../../lib/put'

export default withTold(async (req, res) => {
  await loadUser(req)
  res.json({ user: req.user })
})
