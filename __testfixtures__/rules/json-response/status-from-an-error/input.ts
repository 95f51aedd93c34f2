import type { NextApiRequest, NextApiResponse } from 'next'
import { billing } from '../../lib/billing'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const invoice = await billing.latest()
    return res.status(200).json(invoice)
  } catch (error: any) {
    return res.status(error.status || 500).json({ error: error.message })
  }
}
