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

export const requireAdmin = (req: UserRequest, res: NextApiResponse, next: Next) => {
  try {
    // Who it is comes first.
    requireUser(req, res, () => {
      if (!req.user?.isAdmin) {
        return res.status(403).json({ error: 'Admins only' })
      }

      next()
    })
  } catch (error) {
    return res.status(500).json({ error: 'Down' })
  }
}

export const cors = (req: NextApiRequest, res: NextApiResponse, next: Next) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://shop.example')
  res.setHeader('Access-Control-Allow-Headers', 'Authorization')

  if (req.method === 'OPTIONS') {
    res.status(204).end()
    return
  }

  next()
}

export async function known(req: NextApiRequest, res: NextApiResponse, next: Next) {
  const key = await tokens.key(req.headers['x-key'])
  if (!key) return res.status(401).end()
  next()
}

export function withKey(handler: (req: NextApiRequest, res: NextApiResponse) => unknown) {
  return (req: NextApiRequest, res: NextApiResponse) => {
    // What it goes on with.
    const next = () => handler(req, res)

    known(req, res, next)
  }
}
