import type { NextApiRequest } from 'next'
import { byMethod } from '../../../lib/by-method'
import { loans } from '../../../lib/loans'
import { responder } from '../../../lib/responder'

async function giveBack(req: NextApiRequest) {
  const id = req.query.id as string
  const loan = await loans.end(id)
  if (!loan) throw new Error('No such loan')
  return loan
}

export default byMethod({
  DELETE: Promise.resolve({ default: responder(giveBack) }),
  POST: Promise.resolve({ default: responder(giveBack) }),
})
