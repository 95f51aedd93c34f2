import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { verify } from '../../../lib/tokens'

export interface SignedRequest extends NextApiRequest {
  user?: { id: string }
}

/** Lets those through who are signed in. */
/** @deprecated next-reroute: use authenticateRoute */
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

/** Lets those through who are signed in. */
export function authenticateRoute(request: NextRequest) {
  let user: any
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  const header = request.headers.get('authorization')
  if (!header || !header.startsWith('Bearer ')) {
    return NextResponse.json({ error: 'Unauthorized' }, { status: 401 })
  }
  try {
    user = verify(header.split(' ')[1] ?? '')
  } catch {
    return NextResponse.json({ error: 'Invalid token' }, { status: 403 })
  }
  return user
}
