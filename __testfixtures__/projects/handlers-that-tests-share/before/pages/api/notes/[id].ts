import type { NextApiRequest, NextApiResponse } from 'next'
import { findNote } from '../../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const note = await findNote(req.query.id as string)
  if (!note) return res.status(404).json({ error: 'not found' })
  res.json(note)
}
