import type { NextApiRequest, NextApiResponse } from 'next'
import { loans } from 'loans'
import { memberOf } from '../../lib/member'
import { waited, withMember } from '../../lib/with-member'

const counted = new WeakSet<NextApiRequest>()

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const member = await memberOf(req)
  if (req.method === 'POST') {
    if (!counted.has(req)) counted.add(req)
    const loan = await loans.start(member?.id, req.body.book)
    return res.status(201).json({ loan, waited: waited(req), counted: counted.has(req) })
  }
  res.status(200).json(await loans.of(member?.id))
}

export default withMember(handler)
