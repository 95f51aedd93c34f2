import { withCount, withKey } from '../../lib/middleware'

export default withCount(withKey((req, res) => {
  res.status(200).json({ key: req.headers['x-key'] })
}))
