import type { NextApiRequest, NextApiResponse } from 'next'
import { verify } from '../../../lib/tokens'

export interface SignedRequest extends NextApiRequest {
  user?: { id: string }
}

/** Lets those through who are signed in. */
export default function authenticate(req: SignedRequest, res: NextApiResponse, next: () => void | Promise<void>) {
  if (req.method === 'OPTIONS') return res.status(204).end()
  const header = req.headers.authorization
  if (!header || !header.startsWith('Bearer ')) {
    return res.status(401).json({ error: 'Unauthorized' })
  }
  try {
    req.user = verify(header.split(' ')[1] ?? '')
  } catch {
    return res.status(403).json({ error: 'Invalid token' })
  }
  return next()
}
