import type { NextApiRequest, NextApiResponse } from 'next'
import { findNote, getChanges, getId } from '../../../lib/input'
import { notes } from '../../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const note = await findNote(req, notes)
  if (!note) return res.status(404).json({ error: `No note ${getId(req)}` })

  switch (req.method) {
    case 'GET':
      return res.json(note)
    case 'PATCH': {
      const changes = await getChanges(req, ['title', 'text'])
      return res.json(await notes.update(getId(req), changes))
    }
    default:
      return res.status(405).end()
  }
}
