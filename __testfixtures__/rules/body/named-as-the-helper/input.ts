import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'notes'

/** The text of a note, whatever form it has. */
function readBody(note: { text?: string; body?: string }) {
  return note.text ?? note.body ?? ''
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  const made = await notes.add(readBody(req.body))
  res.status(201).json({ made })
}
