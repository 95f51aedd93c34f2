import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { hits } from 'limits'
import { withHeaders } from './with-headers'

/** Where a request comes from. */
/** @deprecated next-reroute: use originOfRoute */
export const originOf = (req: NextApiRequest, fallback = 'nowhere') => (req.headers['x-forwarded-for'] as string | undefined) ?? fallback

/** Where a request comes from. */
export const originOfRoute = (request: NextRequest, fallback = 'nowhere') => (request.headers.get('x-forwarded-for') as string | undefined) ?? fallback

/**
 * Counts requests.
 * @param keyOf whom to count them for
 */
/** @deprecated next-reroute: use withLimitRoute */
export const withLimit = (max: number, keyOf?: (req: NextApiRequest) => string | Promise<string>) => (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const key = keyOf ? await keyOf(req) : originOf(req)
  const count: number = await hits.add(key)
  res.setHeader('X-Left', String(max - count))
  if (count > max) return res.status(429).json({ error: `Slow down, ${key}` })
  return handler(req, res)
}

/**
 * Counts requests.
 * @param keyOf whom to count them for
 */
export const withLimitRoute = (max: number, keyOf?: (request: NextRequest) => string | Promise<string>) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const key = keyOf ? await keyOf(request) : originOfRoute(request)
  const count: number = await hits.add(key)
  const headers = new Headers()
  headers.set('X-Left', String(max - count))
  if (count > max) return NextResponse.json({ error: `Slow down, ${key}` }, { status: 429, headers })
  return withHeaders(await handler(request, context), headers)
}
