import { createPlainRoute } from '../../lib/admin-route'
import { db } from '../../lib/db'

export default createPlainRoute({
  name: 'reports',
  run: async ({ req, res, user }) => {
    if (req.method !== 'GET') return res.status(405).json({ message: 'GET only' })
    return db.reports.of(user.id)
  },
})
