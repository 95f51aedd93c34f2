import type { NextApiRequest, NextApiResponse } from 'next'
import { sessionOf } from '~/server/session'

export default async function me(req: NextApiRequest, res: NextApiResponse) {
  const session = await sessionOf({ req, res })
  if (!session) return res.status(401).json({ error: 'Sign in first.' })
  res.json({ id: session.user.id })
}
