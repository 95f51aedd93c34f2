import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { db } from './db'

type Options = {
  /** Methods that are let through. */
  methods?: string[]
  scope: 'read' | 'write'
  cache?: number
}

/** Lets in who holds a key of this scope. */
export const withAccess =
  ({ methods = ['GET'], scope, cache }: Options) =>
  (handler: NextApiHandler) =>
  async (req: NextApiRequest, res: NextApiResponse) => {
    if (!methods.includes(req.method!)) {
      res.setHeader('Allow', methods)
      return res.status(405).json({ error: `${req.method} is not allowed` })
    }

    const key = req.headers['x-key'] as string | undefined
    const scopes: string[] = key ? await db.keys.scopes(key) : []
    if (!scopes.includes(scope)) {
      return res.status(403).json({ error: `This key may not ${scope}` })
    }

    if (cache) res.setHeader('Cache-Control', `private, max-age=${cache}`)
    return handler(req, res)
  }

/** For one secret, as cron jobs have it. */
export function withSecret(name: string) {
  const expected = process.env[name]
  return function (handler: NextApiHandler): NextApiHandler {
    return function (req, res) {
      if (req.headers.authorization !== `Bearer ${expected}`) {
        return res.status(401).end()
      }
      return handler(req, res)
    }
  }
}
