import { base } from '../../lib/base'

export default base.get((req, res) => {
  res.json({ by: req.user.name })
})
