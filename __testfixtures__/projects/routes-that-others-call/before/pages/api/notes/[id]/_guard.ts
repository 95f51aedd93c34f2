import type { NextApiRequest } from 'next'
import { notes } from 'storage'

/** Throws where a note is somebody else's. */
export default async function guard(req: NextApiRequest) {
  const note = await notes.get(req.query.id)
  if (!req.isAdmin && note?.owner !== req.userId) throw new Error('Not yours.')
}
