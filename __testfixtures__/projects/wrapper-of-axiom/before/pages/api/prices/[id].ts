import type { NextApiRequest, NextApiResponse } from 'next'
import { withAxiom, type Logger } from 'next-axiom'
import { db } from '../../../lib/db'

/** The price of one thing. */
export default withAxiom(async (req: NextApiRequest & { log: Logger }, res: NextApiResponse) => {
  const log = req.log.with({ id: req.query.id })
  if (req.method === 'PUT') {
    const price = await db.price.save(req.query.id, req.body)
    log.info('saved')
    res.status(201).json({ price })
    return
  }
  const price = await db.price.find(req.query.id)
  if (!price) {
    log.warn('unknown')
    res.status(404).end()
    return
  }
  res.redirect(`/prices/${price.name}`)
})
