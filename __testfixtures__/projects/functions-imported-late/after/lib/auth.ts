import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { users } from 'database'

/** Who asks, for pages too. */
/** @deprecated next-reroute: use getSessionUserRoute */
export async function getSessionUser(req: Pick<NextApiRequest, 'headers'>) {
  const token = req.headers.authorization
  return token ? ((await users.byToken(token)) as { id: string } | null) : null
}

/** Who asks, for pages too. */
export async function getSessionUserRoute(request: NextRequest) {
  const token = request.headers.get('authorization')
  return token ? ((await users.byToken(token)) as { id: string } | null) : null
}

/** @deprecated next-reroute: use requireUserRoute */
export async function requireUser(req: NextApiRequest, res: NextApiResponse) {
  const user = await getSessionUser(req)
  if (!user) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  return user
}

export async function requireUserRoute(request: NextRequest) {
  const user = await getSessionUserRoute(request)
  if (!user) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return user
}

export function refuse(reason: string) {
  return NextResponse.json({ error: reason }, { status: 403 })
}
