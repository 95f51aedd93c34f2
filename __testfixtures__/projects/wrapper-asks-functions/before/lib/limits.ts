import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { hits } from 'limits'

/** Where a request comes from. */
export const originOf = (req: NextApiRequest, fallback = 'nowhere') => (req.headers['x-forwarded-for'] as string | undefined) ?? fallback

/**
 * Counts requests.
 * @param keyOf whom to count them for
 */
export const withLimit = (max: number, keyOf?: (req: NextApiRequest) => string | Promise<string>) => (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const key = keyOf ? await keyOf(req) : originOf(req)
  const count: number = await hits.add(key)
  res.setHeader('X-Left', String(max - count))
  if (count > max) return res.status(429).json({ error: `Slow down, ${key}` })
  return handler(req, res)
}
