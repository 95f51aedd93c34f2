import type { NextApiRequest, NextApiResponse } from 'next'
import { dropNotes } from 'notes'
import { requireAdmin } from '../../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') {
    return res.status(405).end()
  }

  const allowed = await requireAdmin(req, res)
  if (!allowed) return

  const { person, since } = allowed
  await dropNotes(person.id, since)
  res.status(204).end()
}
