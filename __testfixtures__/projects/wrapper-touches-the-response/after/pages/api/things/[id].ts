import type { NextApiRequest, NextApiResponse } from 'next'
import { withEnvelope } from '../../../lib/audit'
import { things } from '../../../lib/things'

async function thing(req: NextApiRequest, res: NextApiResponse) {
  const found = await things.find(req.query.id as string)
  if (!found) return res.status(404).json('none')
  res.status(200).json(found)
}

export default withEnvelope(thing)
