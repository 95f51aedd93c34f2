import { db } from '../../lib/db'

export default async function feed(req, res) {
  res.setHeader('Content-Type', 'application/feed+json')
  const posts = await db.post.recent()

  if (posts.length === 0) {
    return res.status(404).json({ error: 'no posts' })
  }
  res.status(200).end(JSON.stringify({ version: '1.1', items: posts }))
}
