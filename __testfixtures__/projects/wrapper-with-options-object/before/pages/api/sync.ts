import { createEndpoint } from '../../lib/create-endpoint'
import { db } from '../../lib/db'

export default createEndpoint({
  methods: ['POST', 'PUT'],
  key: 'secret',
  async handler(req, res) {
    await db.sync.start({ full: req.method === 'PUT' })
    res.status(202).json({ started: true })
  },
})
