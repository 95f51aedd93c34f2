import { page } from '../../lib/db'

export default async function handler(req, res) {
  const { headers, rows } = await page(req.query.id)
  if (headers) for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  if (rows.length === 0) return res.status(404).json({ error: 'No such page' })
  res.json(rows)
}
