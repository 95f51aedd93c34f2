import type { NextApiRequest } from 'next'
import { notes } from 'storage'

/** Throws where a note is somebody else's. */
export default async function guard(req: NextApiRequest) {
  const { userId, isAdmin } = req
  if (isAdmin) return
  const note = await notes.get(req.query.id)
  if (!note || note.owner !== userId) throw new Error('Not yours.')
}
