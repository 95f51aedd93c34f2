import { withRole } from '../../lib/middleware'

export default withRole('admin')((req, res) => {
  res.status(200).json({ role: req.headers['x-role'] })
})
