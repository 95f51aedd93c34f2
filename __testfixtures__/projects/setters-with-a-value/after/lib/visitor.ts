import { NextResponse, type NextRequest } from 'next/server'
import { nextId, record } from 'visits'
import { withHeaders } from './with-headers'

/** Who asks: the cookie says it, and a newcomer gets one. */
export function visitorId(request: NextRequest, headers: Headers): string {
  const known = request.cookies.get('visitor')?.value
  if (known) return known

  const id: string = nextId()
  headers.set('Set-Cookie', `visitor=${id}; Path=/`)
  return id
}

/** Writes down what a visitor did. */
export function track(request: NextRequest, headers: Headers, event: string) {
  const id = visitorId(request, headers)
  return record(id, event)
}

/** What we know of who asks, from the database. */
export async function loadVisitor(request: NextRequest, headers: Headers) {
  headers.set('Cache-Control', 'private')
  const found = await record(visitorId(request, headers), 'load')
  return found ? { name: found.name } : null
}

export function withVisitor(handler: (request: NextRequest, context: { params: Promise<any> } & { visitor: string }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    const visitor = visitorId(request, headers)
    if (visitor === 'banned') return NextResponse.json({ error: 'Go away' }, { status: 403, headers })
    return withHeaders(await handler(request, { ...context, visitor }), headers)
  }
}
