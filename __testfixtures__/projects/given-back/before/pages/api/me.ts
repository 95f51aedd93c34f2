import { withUser } from '../../lib/with-user'

export default withUser((req, res) => {
  res.json({ id: req.user.id, locale: req.locale })
})
