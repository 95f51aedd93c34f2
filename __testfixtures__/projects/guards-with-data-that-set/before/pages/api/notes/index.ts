import type { NextApiRequest, NextApiResponse } from 'next'
import { listNotes, addNote } from 'notes'
import { requireRole } from '../../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const person = await requireRole(req, res)
  if (!person) {
    return
  }

  if (req.method === 'GET') {
    res.setHeader('Cache-Control', 'private')
    return res.status(200).json(await listNotes(person.id))
  }

  if (req.method === 'POST') {
    try {
      const note = await addNote(person.id, req.body.text)
      return res.status(201).json(note)
    } catch (error) {
      return res.status(500).json({ error: 'Not added' })
    }
  }

  return res.status(405).json({ error: 'Method not allowed' })
}
