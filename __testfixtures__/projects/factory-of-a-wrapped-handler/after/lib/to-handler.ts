import { NextResponse, type NextRequest } from 'next/server'
import { withErrors } from './with-errors'
import { readQuery } from './read-query'

/** A route, in words of our own. */
export interface Definition {
  route: string
  methods?: string[]
  handle: (request: { query: Partial<Record<string, string | string[]>>; user: string | undefined }) => Promise<{ status: number; body: unknown }>
}

/** Hosts a definition as an API Route. */
export function toHandler(definition: Definition) {
  const methods = definition.methods ?? ['GET']

  const handler = async (request: NextRequest, { params }: { params: Promise<any> }) => {
    if (!methods.includes(request.method ?? 'GET')) {
      return NextResponse.json({ error: 'not allowed' }, { status: 405, headers: { Allow: methods.join(', ') } })
    }

    const user = request.headers.get('x-user') ?? undefined
    const { status, body } = await definition.handle({ query: readQuery(request, await params), user: user })
    // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
  }

  return withErrors(definition.route, handler)
}

/** Hosts what takes no request. */
export function toList(route: string, list: () => Promise<unknown[]>) {
  async function answer(request: NextRequest) {
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    return NextResponse.json({ items: await list(), url: request.nextUrl.pathname + request.nextUrl.search })
  }

  return withErrors(route, answer)
}
