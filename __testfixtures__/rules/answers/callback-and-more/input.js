import { store } from '../../lib/store'

export default async function handler(req, res) {
  const timer = setTimeout(() => res.status(408).json({ error: 'late' }), 150)
  const data = await store.read(req.query.name)
  clearTimeout(timer)
  res.json({ data })
}
