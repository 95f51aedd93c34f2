import type { NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'

/** Gives the response back, for chains. */
/** @deprecated next-reroute: use noStoreRoute */
export function noStore(res: NextApiResponse): NextApiResponse {
  res.setHeader('Cache-Control', 'no-store')
  return res
}

/** Gives the response back, for chains. */
export function noStoreRoute(headers: Headers) {
  headers.set('Cache-Control', 'no-store')
}

/** @deprecated next-reroute: use allowOriginRoute */
export const allowOrigin = async (res: NextApiResponse, origin: string) => {
  res.setHeader('Access-Control-Allow-Origin', origin)
  // So that caches know.
  res.setHeader('Vary', 'Origin')
  return res
}

export const allowOriginRoute = async (headers: Headers, origin: string) => {
  headers.set('Access-Control-Allow-Origin', origin)
  // So that caches know.
  headers.set('Vary', 'Origin')
}

/** Or not at all. */
export function timed(res: NextApiResponse, late: boolean) {
  if (late) return null
  res.setHeader('Server-Timing', 'db;dur=1')
  return res
}

/** No response, though it is called so. */
export function noted(request: NextRequest, res: { seen: string[] }) {
  res.seen.push(String(request.headers.get('x-item') ?? undefined))
  return res
}
