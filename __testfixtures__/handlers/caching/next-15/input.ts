import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.setHeader('Cache-Control', 'public, s-maxage=3600, stale-while-revalidate=59')
  res.status(200).json({ news: await db.news.latest() })
}
