import { api } from '../../lib/api'

export default async function handler(req, res) {
  const { headers, data } = await api.load()
  if (headers.stale) res.setHeader('Warning', '110')
  const more = await api.more(data.id)
  if (!more) return res.status(404).json({ error: 'no more' })
  res.json({ data, more })
}
