import type { NextApiRequest, NextApiResponse } from 'next'
import { allNotes } from '../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const notes = await allNotes()
  res.json({ count: notes.length })
}
