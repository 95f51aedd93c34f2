import { validated } from '../../lib/validated'

export default validated({
  GET: {
    check: (req) => (req.query.q ? undefined : 'q is needed'),
    handler: async (req, res) => {
      res.status(200).json({ q: req.query.q })
    },
  },
})
