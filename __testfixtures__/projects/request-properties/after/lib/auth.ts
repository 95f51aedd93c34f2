import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { unseal } from 'sessions'
import { teams, type Team } from './teams'

export interface SignedIn extends NextApiRequest {
  user: { id: string; name: string }
  team?: Team
}

/** Puts the signed-in user on the request. */
export function withUser(handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const sealed = request.cookies.get('session')?.value
    const user = sealed ? await unseal(sealed) : undefined
    if (!user) {
      return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    }
    return handler(request, { ...context, user })
  }
}

/** Puts the user's team there, too. */
export const withTeam = (handler: (request: NextRequest, context: { params: Promise<any> } & { user: any; team: any }) => Response | Promise<Response>) =>
  withUser(async (request, context) => {
    const { user } = context
    const team = await teams.of(user.id)
    if (!team) return NextResponse.json({ error: `${user.name} has no team` }, { status: 404 })
    return handler(request, { ...context, team })
  })
