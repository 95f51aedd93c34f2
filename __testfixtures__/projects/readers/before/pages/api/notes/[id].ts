import type { NextApiRequest, NextApiResponse } from 'next'
import * as request from '../../../lib/request'
import { store } from '../../../lib/store'

export default async function note(req: NextApiRequest, res: NextApiResponse) {
  const viewer = await request.getViewer(req)
  if (!viewer) return res.status(401).json({ error: request.getLocale(req) === 'de' ? 'Bitte anmelden' : 'Sign in first' })

  const note = await store.note(req.query.id, viewer.id)
  return note ? res.json(note) : res.status(404).end()
}
