import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return getNote(req, res)
    case 'PATCH':
      return await changeNote(req, res)
    case 'DELETE':
      await removeNote(req.query.id as string, res)
      break
    default:
      notAllowed(res)
  }
}

/** A note, or 404. */
async function getNote(req: NextApiRequest, res: NextApiResponse) {
  const note = await db.note.find(req.query.id as string)
  if (!note) return res.status(404).json({ error: 'No such note' })
  return res.json(note)
}

async function changeNote(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  const { text } = req.body
  const note = await db.note.change(req.query.id as string, { text })
  res.status(200).json(note)
}

async function removeNote(id: string, res: NextApiResponse) {
  await db.note.remove(id)
  res.status(204).end()
}

function notAllowed(res: NextApiResponse) {
  res.setHeader('Allow', 'GET, PATCH, DELETE')
  res.status(405).end()
}
