import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { newSession, open } from 'sessions'

/** What a session is opened with: newcomers get a cookie. */
/** @deprecated next-reroute: use sessionOptionsRoute */
export const sessionOptions = (req: NextApiRequest, res: NextApiResponse) => ({
  id: sessionId(req, res),
  failed: (reason: string) => {
    res.setHeader('X-Session', reason)
  },
})

/** What a session is opened with: newcomers get a cookie. */
export const sessionOptionsRoute = (request: NextRequest, headers: Headers) => ({
  id: sessionIdRoute(request, headers),
  failed: (reason: string) => {
    headers.set('X-Session', reason)
  },
})

/** @deprecated next-reroute: use sessionIdRoute */
export function sessionId(req: NextApiRequest, res: NextApiResponse): string {
  const known = req.cookies['sid']
  if (known) return known

  const id: string = newSession()
  res.setHeader('Set-Cookie', `sid=${id}; Path=/; HttpOnly`)
  return id
}

export function sessionIdRoute(request: NextRequest, headers: Headers): string {
  const known = request.cookies.get('sid')?.value
  if (known) return known

  const id: string = newSession()
  headers.set('Set-Cookie', `sid=${id}; Path=/; HttpOnly`)
  return id
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await open(sessionOptions(req, res)))
}

