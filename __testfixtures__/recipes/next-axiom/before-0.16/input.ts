import type { NextApiResponse } from 'next'
import { withAxiom, type AxiomAPIRequest } from 'next-axiom'

async function handler(req: AxiomAPIRequest, res: NextApiResponse) {
  req.log.info('asked for the price')
  res.status(200).json({ price: 12 })
}

export default withAxiom(handler)
