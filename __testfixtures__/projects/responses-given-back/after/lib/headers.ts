import type { NextApiResponse } from 'next'

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
