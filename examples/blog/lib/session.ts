import type { NextApiRequest, NextApiResponse } from 'next'

const COOKIE = 'blog_session'

/** Who is signed in; answers 401 itself when nobody is. */
export function requireUser(req: NextApiRequest, res: NextApiResponse) {
  const user = req.cookies[COOKIE]
  if (!user) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  return { name: user }
}

export function startSession(res: NextApiResponse, name: string) {
  res.setHeader('Set-Cookie', `${COOKIE}=${encodeURIComponent(name)}; Path=/; HttpOnly`)
}
