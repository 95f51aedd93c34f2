import { withUser } from '../../lib/auth'

export default withUser((req, res) => {
  res.json({ me: req.user })
})
