import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

async function create(req: NextApiRequest) {
  const note = await notes.create(req.body)
  req.statusCode = 201
  return note
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const note = await create(req)
    if (note === undefined) {
      req.statusMessage = 'Nothing made'
      console.warn('nothing made')
    }
    return res.json({ note: note ?? null })
  }
  res.status(405).end()
}
