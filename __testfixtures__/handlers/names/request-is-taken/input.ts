import type { NextApiRequest, NextApiResponse } from 'next'
import { request } from '../../lib/upstream'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const rates = await request('/rates', { currency: req.headers['x-currency'] })
  res.status(200).json({ rates })
}
