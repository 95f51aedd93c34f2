import type { NextApiRequest, NextApiResponse } from 'next'
import { withAxiom, type AxiomAPIRequest } from 'next-axiom'
import { db } from '../../../lib/db'

async function handler(req: AxiomAPIRequest, res: NextApiResponse) {
  req.log.info('asked for prices', { method: req.method })
  const prices = await db.price.all()
  if (prices.length === 0) return res.status(404).json({ error: 'none' })
  res.status(200).json({ prices })
}

export default withAxiom(handler as (req: NextApiRequest, res: NextApiResponse) => Promise<void>)
