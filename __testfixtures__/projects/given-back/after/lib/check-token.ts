import type { NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { teams, users } from './store'
import { ApiError, type UserRequest } from './user-request'
import { readBody } from './read-body'

/** Throws where nobody is signed in. */
/** @deprecated next-reroute: use checkTokenRoute */
export async function checkToken(req: UserRequest, res: NextApiResponse) {
  const token = req.headers.authorization
  if (!token) throw new ApiError(401, 'Sign in first')

  const user = await users.byToken(token)
  if (!user) throw new ApiError(401, 'Nobody has that token')
  req.user = user
}

/** Throws where nobody is signed in. */
export async function checkTokenRoute(request: NextRequest) {
  const token = request.headers.get('authorization')
  if (!token) throw new ApiError(401, 'Sign in first')

  const user = await users.byToken(token)
  if (!user) throw new ApiError(401, 'Nobody has that token')
  return user
}

/** Looks for the team, too, which not everybody has. */
export async function loadTeam(request: NextRequest) {
  let team: any
  const user = await checkTokenRoute(request)
  if (!user.teamId) return { user, team }
  team = await teams.find(user.teamId)
  return { user, team }
}

export function setLocale(request: NextRequest) {
  return request.headers.get('accept-language')?.startsWith('de') ? 'de' : 'en'
}

/** What the body says, for those that act for many. */
export const readTenant = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { tenant } = body
  return tenant
}

/** Answers itself where somebody may only read. */
export async function mayWrite(request: NextRequest) {
  const user = await checkTokenRoute(request)
  if (!user.writes) {
    return NextResponse.json({ message: `${user.id} may not write` }, { status: 403 })
  }
  return user
}
