import type { NextApiRequest, NextApiResponse } from 'next'

/** Who asks; answers for the route where nobody known does. */
export function requireUser(req: NextApiRequest, res: NextApiResponse): string | null {
  const user = req.headers['x-user']
  if (typeof user !== 'string') {
    res.status(401).json({ error: 'Who are you?' })
    return null
  }
  return user
}
