import { note } from 'log'

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()

  const { page } = req.query
  req.query.id && (await note(req.query.id))
  if (!page) return res.status(400).end()
  res.json({ page })
}
