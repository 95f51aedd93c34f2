import type { NextApiRequest, NextApiResponse } from 'next'
import { withAxiom } from '@civitai/next-axiom'

export default withAxiom(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ name: req.query.name })
})
