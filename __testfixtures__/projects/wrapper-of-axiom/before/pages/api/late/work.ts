import type { NextApiResponse } from 'next'
import { withAxiom, type AxiomAPIRequest } from 'next-axiom'
import { db } from '../../../lib/db'

export default withAxiom(async (req: AxiomAPIRequest, res: NextApiResponse) => {
  res.status(202).json({ ok: true })
  await db.job.run('late')
  req.log.info('ran behind the answer')
})
