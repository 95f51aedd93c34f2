import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.query.draft === 'true') {
    await db.post.remove(req.query.id)
    res.status(200).end()
  }
  const pinned = await db.pinned.find(req.query.site)
  if (pinned) await db.pinned.move(pinned)
  res.status(200).end()
}
