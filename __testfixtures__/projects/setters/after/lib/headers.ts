import type { NextRequest } from 'next/server'
import { serialize } from 'cookie'

/** Pages of our other sites may read the answer. */
export function setCors(request: NextRequest, headers: Headers) {
  const origin = request.headers.get('origin')
  headers.set('Access-Control-Allow-Origin', origin && origin.endsWith('.example.com') ? origin : 'https://example.com')
  headers.set('Access-Control-Allow-Credentials', 'true')
}

export const noStore = (headers: Headers) => {
  headers.set('Cache-Control', 'no-store, max-age=0')
}

/** @param seconds how long a proxy may keep the answer */
export function cacheFor(headers: Headers, seconds: number, stale = seconds * 2) {
  headers.set('Cache-Control', `public, s-maxage=${seconds}, stale-while-revalidate=${stale}`)
}

export function setSessionCookie(headers: Headers, token: string, remember?: boolean) {
  const cookie = serialize('sid', token, { httpOnly: true, path: '/', ...(remember ? { maxAge: 60 * 60 * 24 * 30 } : {}) })
  headers.set('Set-Cookie', cookie)
}

export function clearSessionCookie(headers: Headers) {
  headers.delete('Set-Cookie')
  headers.append('Set-Cookie', serialize('sid', '', { maxAge: -1, path: '/' }))
  headers.append('Set-Cookie', serialize('sid.legacy', '', { maxAge: -1, path: '/' }))
}
