import { NextResponse, type NextRequest } from 'next/server'
import { open } from 'sessions'
import { sessionOptionsRoute as sessionOptions } from '../pages/api/session'
import { withHeaders } from './with-headers'

export function withUser(handler: (request: NextRequest, context: { params: Promise<any> } & { user: { name: string } }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    const session = await open(sessionOptions(request, headers))
    if (!session?.user) return NextResponse.json(null, { status: 401, headers })
    return withHeaders(await handler(request, { ...context, user: session.user }), headers)
  }
}
