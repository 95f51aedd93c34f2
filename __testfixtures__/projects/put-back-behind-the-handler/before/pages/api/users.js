import { withAudit, withBody } from '../../lib/wrappers'

export default withAudit(withBody(async (req, res) => {
  res.json({ created: req.body.name })
}))
