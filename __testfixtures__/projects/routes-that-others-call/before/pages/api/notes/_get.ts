import type { NextApiRequest } from 'next'
import { notes } from 'storage'
import { responder } from '../../../lib/responder'

/** All notes of a user. */
async function handler(req: NextApiRequest) {
  return { notes: await notes.find({ owner: req.userId }), of: req.userId ?? 'nobody' }
}

export default responder(handler)
