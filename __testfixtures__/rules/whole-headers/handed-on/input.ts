import type { NextApiRequest, NextApiResponse } from 'next'
import { auth } from '../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await auth.api.getSession({ headers: req.headers })
  if (!session) return res.status(401).end()
  res.json(session)
}
