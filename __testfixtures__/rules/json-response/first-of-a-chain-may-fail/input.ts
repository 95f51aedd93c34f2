import type { NextApiRequest, NextApiResponse } from 'next'
import { search } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    try {
      const { found, timing } = await search(req.query.q as string)
      res
        .setHeader('Server-Timing', `search;dur=${timing.duration}`)
        .setHeader('Cache-Control', 's-maxage=1')
        .json(found)
    } catch (error) {
      res.status(400).json({ message: (error as Error).message })
    }
    return
  }
  res.status(405).end()
}
