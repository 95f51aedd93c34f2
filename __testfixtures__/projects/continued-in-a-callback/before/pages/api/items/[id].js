import { requireRole } from '../../../lib/roles'
import { items } from '../../../lib/db'

export default async (req, res) => {
  if (req.method !== 'DELETE') {
    return res.status(405).json({ error: 'DELETE only' })
  }
  return requireRole('admin', 'editor')(req, res, async () => {
    await items.remove(req.query.id, req.user.name)
    res.status(204).end()
  })
}
