import type { NextApiRequest, NextApiResponse } from 'next'
import { serialize } from 'cookie'

/** Pages of our other sites may read the answer. */
export function setCors(req: NextApiRequest, res: NextApiResponse) {
  const origin = req.headers.origin
  res.setHeader('Access-Control-Allow-Origin', origin && origin.endsWith('.example.com') ? origin : 'https://example.com')
  res.setHeader('Access-Control-Allow-Credentials', 'true')
}

export const noStore = (res: NextApiResponse) => {
  res.setHeader('Cache-Control', 'no-store, max-age=0')
}

/** @param seconds how long a proxy may keep the answer */
export function cacheFor(res: NextApiResponse, seconds: number, stale = seconds * 2) {
  res.setHeader('Cache-Control', `public, s-maxage=${seconds}, stale-while-revalidate=${stale}`)
}

export function setSessionCookie(res: NextApiResponse, token: string, remember?: boolean) {
  const cookie = serialize('sid', token, { httpOnly: true, path: '/', ...(remember ? { maxAge: 60 * 60 * 24 * 30 } : {}) })
  res.setHeader('Set-Cookie', cookie)
}

export function clearSessionCookie(res: NextApiResponse) {
  res.setHeader('Set-Cookie', [serialize('sid', '', { maxAge: -1, path: '/' }), serialize('sid.legacy', '', { maxAge: -1, path: '/' })])
}
