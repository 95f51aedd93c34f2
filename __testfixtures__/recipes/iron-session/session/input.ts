import { getIronSession } from 'iron-session'
import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'notes', ttl: 0 }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getIronSession<{ user?: { id: number } }>(req, res, options)
  if (req.method === 'DELETE') {
    session.destroy()
    return res.status(204).end()
  }
  if (!session.user) {
    return res.status(401).json({ error: 'Sign in first' })
  }
  res.json(await db.notes(session.user.id))
}
