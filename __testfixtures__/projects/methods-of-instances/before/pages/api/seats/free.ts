import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'database'
import { limited } from '@/lib/guard'
import { Limiter } from '@/lib/limiter'

const own = new Limiter(5, 'free')

export default limited(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ free: await seats.free(), left: await own.left(req) })
})
