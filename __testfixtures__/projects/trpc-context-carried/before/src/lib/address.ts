import type { NextApiRequest } from 'next'

/** Where a request comes from, as the proxy says. */
export function addressOf(req: NextApiRequest) {
  const forwarded = req.headers['x-forwarded-for']
  return (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0] ?? 'unknown'
}
