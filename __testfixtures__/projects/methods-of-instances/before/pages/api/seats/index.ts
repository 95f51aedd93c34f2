import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'database'
import writes, { reads } from '@/lib/limiter'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    if (!(await reads.check(req, res))) return
    return res.status(200).json(await seats.list(await reads.left(req)))
  }
  if (req.method !== 'POST') return res.status(405).end()
  const allowed = await writes.check(req, res)
  if (!allowed) return
  res.status(201).json(await seats.take(req.body.seat))
}
