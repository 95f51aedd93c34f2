import type { NextApiRequest } from 'next'

/** Where a request went, for the log. */
export function place(req: Pick<NextApiRequest, 'method' | 'url'>) {
  return `${req.method} ${req.url}`
}

/** Who sent it, on the edge. */
export function agentOf(request: Request) {
  return request.headers.get('user-agent') ?? 'nobody'
}
