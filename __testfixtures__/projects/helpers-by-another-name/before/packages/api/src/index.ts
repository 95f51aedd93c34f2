import type { NextApiHandler } from 'next'
import { keys } from 'keys'

/** For those with a key only. */
export function withKey(handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    if (!(await keys.knows(req.headers['x-key']))) return res.status(401).json({ why: 'No key' })
    return handler(req, res)
  }
}
