import type { NextApiRequest } from 'next'
import { notes } from 'storage'
import { responder } from '@/lib/responder'
import { allowed } from './allowed'

/** All notes of a user, or everybody's. */
async function handler(req: NextApiRequest) {
  const { userId, isAdmin } = req
  const found = await notes.find(isAdmin ? {} : { owner: userId })
  return { notes: found, mayWrite: allowed(req) }
}

export default responder(handler)
