import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'

/** Where a request comes from, as the proxy says. */
/** @deprecated next-reroute: use addressOfRoute */
export function addressOf(req: NextApiRequest) {
  const forwarded = req.headers['x-forwarded-for']
  return (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0] ?? 'unknown'
}

/** Where a request comes from, as the proxy says. */
export function addressOfRoute(request: NextRequest) {
  const forwarded = request.headers.get('x-forwarded-for')
  return forwarded?.split(',')[0] ?? 'unknown'
}
