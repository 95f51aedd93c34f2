import type { NextApiRequest, NextApiResponse } from 'next'
import { search } from '../../lib/search'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { searchParams } = new URL(req.url!, `http://${req.headers.host}`)
  const tags = searchParams.getAll('tag')
  const hits = await search.run({ q: searchParams.get('q'), tags })
  res.setHeader('Cache-Control', 's-maxage=10')
  res.status(200).json({ hits })
}
