import type { NextApiRequest } from 'next'
import { notes } from 'storage'
import { responder } from '@/lib/responder'

async function remove(req: NextApiRequest) {
  await removeFrom(req, 'notes')
  return { removed: req.query.id }
}

async function removeFrom(req: NextApiRequest, place: string) {
  if (!req.isAdmin && place !== 'notes') throw new Error('Not yours.')
  await notes.remove({ id: req.query.id, by: req.userId })
}

export default responder(remove)
