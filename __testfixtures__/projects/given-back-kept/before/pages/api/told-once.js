import { withTold } from '../../lib/put'

export default withTold((req, res) => {
  res.json({ user: req.user })
})
