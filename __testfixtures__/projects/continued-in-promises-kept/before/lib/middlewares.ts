import type { NextApiRequest, NextApiResponse } from 'next'
import { tokens } from './db'

export interface UserRequest extends NextApiRequest {
  user?: { id: string; isAdmin: boolean }
}

type Next = () => void

/** Who sent the request; what its token says is read at once. */
export const requireUser = (req: UserRequest, res: NextApiResponse, next: Next) => {
  try {
    const token = req.headers.authorization
    if (!token) {
      return res.status(401).json({ error: 'No token' })
    }

    try {
      const read = tokens.read(token)
      req.user = { id: read.id, isAdmin: read.admin }
      console.log('signed in', req.user)
      next()
    } catch (error) {
      console.error(error)
      return res.status(401).json({ error: 'Bad token' })
    }
  } catch (error) {
    return res.status(500).json({ error: 'Down' })
  }
}

export async function known(req: NextApiRequest, res: NextApiResponse, next: Next) {
  const key = await tokens.key(req.headers['x-key'])
  if (!key) return res.status(401).end()
  next()
}

// What fails at once in the handler, the middleware answers.
export function withUser(handler: (req: NextApiRequest, res: NextApiResponse) => unknown) {
  return (req: UserRequest, res: NextApiResponse) => {
    const next = () => handler(req, res)
    requireUser(req, res, next)
  }
}
