import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { seats } from '@/server/seats'

export interface GuestRequest extends NextApiRequest {
  guest: { id: string }
}

/** Lets guests in. */
/** @deprecated next-reroute: use signedInRoute */
export const signedIn =
  (handler: (req: GuestRequest, res: NextApiResponse) => unknown): NextApiHandler =>
  async (req, res) => {
    const guest = await seats.guest(req.headers.authorization)
    if (!guest) return res.status(401).end()
    return handler(Object.assign(req, { guest }), res)
  }

/** Lets guests in. */
export const signedInRoute =
  (handler: (request: NextRequest, context: { params: Promise<any> } & { guest: GuestRequest['guest'] }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const guest = await seats.guest(request.headers.get('authorization') ?? undefined)
    if (!guest) return new Response(null, { status: 401 })
    return handler(request, { ...context, guest })
  }

/** One handler for each method. */
export const methods = (handlers: Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) => (request: NextRequest, context: { params: Promise<any> }) => {
  const handler = handlers[request.method]
  if (!handler) return new Response(null, { status: 405 })
  return handler(request, context)
}
