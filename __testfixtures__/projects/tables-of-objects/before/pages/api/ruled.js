import { withRules } from '../../lib/rest'

const brought = { limit: 3 }

export default withRules({
  GET: {
    ...brought,
    handler(req, res) {
      res.status(200).json({ ruled: req.query.by })
    },
  },
  POST: {
    limit: 1,
    handler: async (req, res) => res.status(201).json(req.body),
  },
})
