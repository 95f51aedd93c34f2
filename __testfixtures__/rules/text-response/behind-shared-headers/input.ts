import type { NextApiRequest, NextApiResponse } from 'next'
import { feed } from '../../lib/feed'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('X-Robots-Tag', 'noindex')
  const entry = await feed.latest()
  if (entry === null) return res.status(404).end('Nothing yet')
  if (req.query.form === 'page') return res.send(`<p>${entry}</p>`)
  return res.json({ entry })
}
