import { withSession } from '../../../lib/session'
import { items } from '../../../lib/db'

export default async function handler(req, res) {
  await withSession(req, res, async () => {
    // One at a time.
    const item = await items.next(req.session.user)
    if (!item) return res.status(404).end()

    res.status(200).json({ item })
  })
}
