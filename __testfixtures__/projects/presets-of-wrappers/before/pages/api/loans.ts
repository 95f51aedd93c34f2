import type { NextApiRequest, NextApiResponse } from 'next'
import { library } from '../../lib/library'
import { withLoans } from '../../lib/with-desk'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    return res.status(201).json(await library.lend(req.body))
  }
  res.status(200).json({ loans: await library.loans() })
}

export default withLoans()(handler)
