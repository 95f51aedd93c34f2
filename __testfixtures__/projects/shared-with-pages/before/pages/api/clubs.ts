import type { NextApiRequest, NextApiResponse } from 'next'
import { clubs } from '../../lib/clubs'
import { requireSession } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await requireSession(req, res)
  if (!session) return

  if (req.method === 'POST') {
    const club = await clubs.found({ name: req.body.name, by: session.userId })
    return res.status(201).json(club)
  }
  if (req.method === 'GET') {
    return res.status(200).json(await clubs.of(session.userId))
  }
  return res.status(405).end()
}
