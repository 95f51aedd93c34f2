import type { NextApiRequest } from 'next'
import { responder } from '../../lib/responder'
import { rides } from '../../lib/rides'

export async function end(req: NextApiRequest) {
  const ride = await rides.end(req.query.id as string)
  if (!ride) throw new Error('No such ride')
  return ride
}

export default responder(end)
