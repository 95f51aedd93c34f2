import type { NextApiRequest, NextApiResponse } from 'next'
import { findSession, list } from 'members'

async function allowed(req: NextApiRequest, res: NextApiResponse) {
  const session = await findSession(req.headers.authorization)
  if (!session) {
    res.status(401).json({ error: 'Sign in' })
    return false
  }
  return true
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // Nobody waits: the list is read for everybody, and may be answered with.
  if (!allowed(req, res)) return
  res.status(200).json(await list())
}
