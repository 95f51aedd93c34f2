import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { hits } from 'limits'
import { withHeaders } from './with-headers'

export class Limiter {
  constructor(readonly max: number) {}

  /** @deprecated next-reroute: use leftRoute */
  async left(req: NextApiRequest): Promise<number> {
    return this.max - (await hits.add(req.headers['x-user'] ?? 'nobody'))
  }

  async leftRoute(request: NextRequest): Promise<number> {
    return this.max - (await hits.add(request.headers.get('x-user') ?? 'nobody'))
  }
}

export class Patient extends Limiter {
  async left(req: NextApiRequest) {
    return 1 + (await super.left(req))
  }
}

export const few = new Limiter(2)

export function createLimiter(max: number): Limiter {
  return new Limiter(max)
}

/** Lets no more through than a limiter has left. */
/** @deprecated next-reroute: use withLimitRoute */
export function withLimit(handler: NextApiHandler, limiter: Limiter = few) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const left = await limiter.left(req)
    res.setHeader('X-Limit', limiter.max)
    if (left < 0) return res.status(429).json({ error: `Not more than ${limiter.max}` })
    return handler(req, res)
  }
}

/** Lets no more through than a limiter has left. */
export function withLimitRoute(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, limiter: Limiter = few) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const left = await limiter.leftRoute(request)
    const headers = new Headers()
    headers.set('X-Limit', String(limiter.max))
    if (left < 0) return NextResponse.json({ error: `Not more than ${limiter.max}` }, { status: 429, headers })
    return withHeaders(await handler(request, context), headers)
  }
}

/** @deprecated next-reroute: use limitedRoute */
export const limited = (limiter: Limiter) => (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  if ((await limiter.left(req)) < 0) {
    res.status(429).end()
    return
  }
  await handler(req, res)
}

export const limitedRoute = (limiter: Limiter) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if ((await limiter.leftRoute(request)) < 0) {
    return new Response(null, { status: 429 })
  }
  return handler(request, context)
}

export const withFew = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withLimitRoute(handler, new Limiter(3))
