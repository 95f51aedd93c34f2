import type { NextApiRequest } from 'next'

/** Where a request comes from, as what stands before the app says. */
export function addressOf(req: NextApiRequest | any): string {
  const forwarded = req.headers['x-forwarded-for']
  if (forwarded) return String(forwarded).split(',')[0].trim()
  return req.socket?.remoteAddress ?? ''
}
