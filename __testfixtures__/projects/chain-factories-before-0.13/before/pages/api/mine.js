import { forUsers } from '../../lib/base'

export default forUsers().get((req, res) => {
  res.json({ user: req.user })
})
