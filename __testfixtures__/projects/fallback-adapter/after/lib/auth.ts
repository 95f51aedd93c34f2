import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

/** Who asks; answers for the route where nobody known does. */
/** @deprecated next-reroute: use requireUserRoute */
export function requireUser(req: NextApiRequest, res: NextApiResponse): string | null {
  const user = req.headers['x-user']
  if (typeof user !== 'string') {
    res.status(401).json({ error: 'Who are you?' })
    return null
  }
  return user
}

/** Who asks; answers for the route where nobody known does. */
export function requireUserRoute(request: NextRequest) {
  const user = request.headers.get('x-user') ?? undefined
  if (typeof user !== 'string') {
    return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
  }
  return user
}
