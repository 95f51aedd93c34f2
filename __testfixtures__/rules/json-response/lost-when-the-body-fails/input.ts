import type { NextApiRequest, NextApiResponse } from 'next'
import { stock } from '../../lib/stock'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.setHeader('Allow', 'GET').status(405).end()
  return res.setHeader('X-Source', 'warehouse').json({ parts: await stock.parts() })
}
