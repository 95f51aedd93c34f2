import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const rates = await db.rates.today()
  if (!rates) return res.status(503).json({ error: 'Markets are closed' })

  res.setHeader('X-Rates-Count', rates.length)
  res.status(200).json({ rates })
}
