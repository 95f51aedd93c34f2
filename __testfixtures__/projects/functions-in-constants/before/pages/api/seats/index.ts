import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import userKey from '../../../lib/key'
import { readLimit, writeLimit } from '../../../lib/limiter'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    if (!(await readLimit(req, res))) return
    return res.status(200).json(await seats.list(userKey(req)))
  }
  if (req.method === 'POST') {
    const allowed = await writeLimit(req, res)
    if (!allowed) return
    return res.status(201).json(await seats.take(req.body))
  }
  res.status(405).json({ error: 'No' })
}
