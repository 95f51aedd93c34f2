import type { NextApiRequest, NextApiResponse } from 'next'

/** Gives the response back, for chains. */
export function noStore(res: NextApiResponse): NextApiResponse {
  res.setHeader('Cache-Control', 'no-store')
  return res
}

export const allowOrigin = async (res: NextApiResponse, origin: string) => {
  res.setHeader('Access-Control-Allow-Origin', origin)
  // So that caches know.
  res.setHeader('Vary', 'Origin')
  return res
}

/** Or not at all. */
export function timed(res: NextApiResponse, late: boolean) {
  if (late) return null
  res.setHeader('Server-Timing', 'db;dur=1')
  return res
}

/** No response, though it is called so. */
export function noted(req: NextApiRequest, res: { seen: string[] }) {
  res.seen.push(String(req.headers['x-item']))
  return res
}
