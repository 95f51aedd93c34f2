import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const forced = req.headers['x-shop']
  const shop = forced instanceof Array ? forced[0] : forced
  if (req.headers['x-many'] instanceof Array) return res.status(400).end()
  res.json({ shop: shop ?? null })
}
