import { requireRole } from '../../lib/roles'
import { withSession } from '../../lib/session'

export default function handler(req, res) {
  withSession(req, res, () => {
    requireRole('admin')(req, res, () => {
      res.json({ session: req.session, user: req.user })
    })
  })
}
