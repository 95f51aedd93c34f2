import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { userOf, type User } from './tokens'

/** Ends the request where nobody is signed in. */
export async function isAdminRequest(request: NextRequest) {
  const user = await userOf(request.headers.get('authorization') ?? undefined)
  if (user?.role !== 'admin') {
    return new Response(null, { status: 401 })
  }
}

interface Access {
  user: User
  team: string | null
}

/** @deprecated next-reroute: use authenticateRoute */
export async function authenticate(req: NextApiRequest, res: NextApiResponse, options: { members?: boolean } = {}): Promise<Access> {
  try {
    const user = await userOf(req.headers.authorization)
    if (!user) {
      console.error('nobody')
      if (!res.headersSent) {
        res.status(401).json({ error: 'sign in' })
      }
      throw new Error('UNAUTHORIZED')
    }
    if (options.members && user.role === 'guest') {
      if (!res.headersSent) res.status(403).json({ error: 'for members' })
      throw new Error('FORBIDDEN')
    }
    return { user, team: user.role === 'admin' ? null : 'red' }
  } catch (error) {
    console.error('authentication', error)
    throw error
  }
}

export async function authenticateRoute(request: NextRequest, options: { members?: boolean } = {}) {
  try {
    const user = await userOf(request.headers.get('authorization') ?? undefined)
    if (!user) {
      console.error('nobody')
      return NextResponse.json({ error: 'sign in' }, { status: 401 })
    }
    if (options.members && user.role === 'guest') {
      return NextResponse.json({ error: 'for members' }, { status: 403 })
    }
    return { user, team: user.role === 'admin' ? null : 'red' }
  } catch (error) {
    console.error('authentication', error)
    throw error
  }
}

/** @deprecated next-reroute: use requireMemberRoute */
export async function requireMember(req: NextApiRequest, res: NextApiResponse): Promise<Access> {
  return authenticate(req, res, { members: true })
}

export async function requireMemberRoute(request: NextRequest) {
  return authenticateRoute(request, { members: true })
}

export async function requireTeam(request: NextRequest) {
  const access = await authenticateRoute(request)
  if (access instanceof Response) return access
  if (!access.team) {
    return NextResponse.json({ error: 'of which team?' }, { status: 400 })
  }
  return access
}
