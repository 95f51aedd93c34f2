import type { NextApiRequest, NextApiResponse } from 'next'
import { newSession, open } from 'sessions'

/** What a session is opened with: newcomers get a cookie. */
export const sessionOptions = (req: NextApiRequest, res: NextApiResponse) => ({
  id: sessionId(req, res),
  failed: (reason: string) => {
    res.setHeader('X-Session', reason)
  },
})

export function sessionId(req: NextApiRequest, res: NextApiResponse): string {
  const known = req.cookies['sid']
  if (known) return known

  const id: string = newSession()
  res.setHeader('Set-Cookie', `sid=${id}; Path=/; HttpOnly`)
  return id
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await open(sessionOptions(req, res)))
}

