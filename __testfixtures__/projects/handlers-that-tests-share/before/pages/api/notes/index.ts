import type { NextApiRequest, NextApiResponse } from 'next'
import { addNote, allNotes } from '../../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    return res.status(201).json(await addNote(req.body.text))
  }
  res.status(200).json(await allNotes())
}
