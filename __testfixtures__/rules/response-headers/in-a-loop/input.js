import { tags } from '../../lib/tags'

export default async function handler(req, res) {
  const found = []
  for (const tag of await tags.all()) {
    if (tag.broken) {
      res.setHeader('X-Broken-Tag', String(tag.id))
      continue
    }
    found.push(tag.name)
  }
  if (found.length === 0) return res.status(404).json([])
  res.status(200).json(found)
}
