import type { NextApiRequest, NextApiResponse } from 'next'
import { verify } from 'tokens'
import { notes } from 'notes'

interface SignedInRequest extends NextApiRequest {
  user?: { id: string; isAdmin: boolean }
}

/** Lets through who brings a token of ours. */
async function authenticate(req: SignedInRequest, res: NextApiResponse): Promise<boolean> {
  const token = req.headers.authorization
  if (!token) {
    res.status(401).json({ error: 'Who asks?' })
    return false
  }

  req.user = await verify(token)
  return true
}

export default async function handler(req: SignedInRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  if (!(await authenticate(req, res))) return

  if (!req.user?.isAdmin) return res.status(403).end()
  const all = await notes.of(req.user.id)
  res.json({ all, ...(await mine(req)) })
}

async function mine(req: SignedInRequest) {
  return { count: await notes.count(req.user!.id) }
}
