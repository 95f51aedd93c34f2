import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'

/** Where a request went, for the log. */
/** @deprecated next-reroute: use placeRoute */
export function place(req: Pick<NextApiRequest, 'method' | 'url'>) {
  return `${req.method} ${req.url}`
}

/** Where a request went, for the log. */
export function placeRoute(request: NextRequest) {
  return `${request.method} ${request.nextUrl.pathname}${request.nextUrl.search}`
}

/** Who sent it, on the edge. */
export function agentOf(request: Request) {
  return request.headers.get('user-agent') ?? 'nobody'
}
