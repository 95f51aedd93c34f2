import type { NextApiRequest, NextApiResponse } from 'next'
import { maxAge } from '../../lib/cache'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const source = 'https://example.com/list.json'
  res.setHeader('Cache-Control', String(maxAge(req.url ?? source)))
  res.status(200).json({ source, from: req.headers.host ? 'there' : `here: ${source}` })
}
