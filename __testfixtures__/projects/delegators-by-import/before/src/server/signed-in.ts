import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { seats } from '@/server/seats'

export interface GuestRequest extends NextApiRequest {
  guest: { id: string }
}

/** Lets guests in. */
export const signedIn =
  (handler: (req: GuestRequest, res: NextApiResponse) => unknown): NextApiHandler =>
  async (req, res) => {
    const guest = await seats.guest(req.headers.authorization)
    if (!guest) return res.status(401).end()
    return handler(Object.assign(req, { guest }), res)
  }

/** One handler for each method. */
export const methods = (handlers: Record<string, NextApiHandler>): NextApiHandler => (req, res) => {
  const handler = handlers[req.method as string]
  if (!handler) return res.status(405).end()
  return handler(req, res)
}
