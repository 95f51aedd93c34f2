import { basketOf } from '../../lib/basket'

export default async function handler(req, res) {
  const items = await basketOf(req, res)
  res.json({ items, total: items.length })
}
