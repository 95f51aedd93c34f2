import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { teams } from './projects'
import { getSession, getSessionRoute, type Session } from './session'

type Context = {
  req: NextApiRequest
  res: NextApiResponse
  session: Session
}

interface TeamContext extends Context {
  team: { id: string; seats: number }
}

/** An endpoint for signed-in people; it gets one object. */
/** @deprecated next-reroute: use authedEndpointRoute */
export function authedEndpoint(handler: (context: Context) => Promise<unknown>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const session = await getSession(req)
    if (!session) {
      return res.status(401).json({ error: 'Unauthorized' })
    }
    await handler({ req, res, session })
  }
}

/** An endpoint for signed-in people; it gets one object. */
export function authedEndpointRoute(handler: (request: NextRequest, context: { params: Promise<any> } & { session: Session }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const session = await getSessionRoute(request)
    if (!session) {
      return NextResponse.json({ error: 'Unauthorized' }, { status: 401 })
    }
    return handler(request, { ...context, session })
  }
}

/** The same for members of a team. */
export const teamEndpoint = (handler: (request: NextRequest, context: { params: Promise<any> } & { session: TeamContext['session']; team: { id: string; seats: number } }) => Response | Promise<Response>) =>
  authedEndpointRoute(async (request, context) => {
    const { session } = context
    const team = await teams.of(session.userId)
    if (!team) return NextResponse.json({ error: 'Not in a team' }, { status: 403 })
    return handler(request, { ...context, team })
  })

/** Sends what its handler finds; that sees no response. */
export const question =
  <T>(find: (request: NextRequest, context: { params: Promise<any> } & { language: string }) => Promise<T | Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const found = await find(request, { ...context, language: request.headers.get('accept-language') ?? 'en' })
    return found instanceof Response ? found : NextResponse.json(found)
  }
