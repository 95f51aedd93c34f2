import { perRequest } from '../../lib/per-request'

export default perRequest((req, res) => ({
  GET: async () => {
    res.status(200).json({ slow: req.query.slow })
  },
}))
