import type { NextApiRequest, NextApiResponse } from 'next'
import count from './[id]/_count'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  return count(req, res)
}
