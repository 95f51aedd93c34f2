import { withBody, withKey } from '../../lib/wrappers'

export default withKey(withBody(async (req, res) => {
  res.json({ body: req.body })
}))
