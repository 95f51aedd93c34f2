import { NextResponse, type NextRequest } from 'next/server'
import { audit } from 'visits'
import { sinceOf, visitorOfRoute as visitorOf, type Visitor } from './visitor'
import { keptFor } from './kept-for'
import { withHeaders } from './with-headers'

export function withVisitor(handler: (request: NextRequest, context: { params: Promise<any> } & { visitor: Visitor }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    const visitor = await visitorOf(request, headers)
    if (!visitor) return NextResponse.json({ error: 'Who asks?' }, { status: 401, headers })
    await audit.seen(visitor.id, sinceOf(request))
    return withHeaders(await handler(request, { ...context, visitor }), headers)
  }
}

/** What the log says of a request. */
export function describe(request: NextRequest) {
  return { path: request.nextUrl.pathname + request.nextUrl.search, since: keptFor(request).found?.since ?? 'unknown' }
}
