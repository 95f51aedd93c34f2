import { db } from '../../../lib/db'

export default async function handler(req, res) {
  const found = await db.post.find(req.query.id)
  const links = found.map((params) => `/posts/${params.slug}/${req.query.id}`)
  const tags = found.map((id) => ({ id, of: req.query.id }))
  res.status(200).json({ links, tags })
}
