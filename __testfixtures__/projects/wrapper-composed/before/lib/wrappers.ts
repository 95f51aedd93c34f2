import type { NextApiHandler } from 'next'
import { check } from 'sessions'
import { log } from 'logger'

/** Only signed-in people. */
export function withAuth(handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    const token = req.cookies.sid
    if (!token || !(await check(token))) {
      return res.status(401).json({ error: 'Sign in first' })
    }
    return handler(req, res)
  }
}

/** A log line for each request. */
export const withLog = (handler: NextApiHandler): NextApiHandler => {
  return (req, res) => {
    log('request', req.method, req.url)
    return handler(req, res)
  }
}

export function withMethods(methods: string[], handler: NextApiHandler): NextApiHandler {
  return (req, res) => {
    if (!methods.includes(req.method ?? '')) {
      res.setHeader('Allow', methods)
      return res.status(405).end()
    }
    return handler(req, res)
  }
}

/** What most routes need. */
export const withDefaults = (handler: NextApiHandler) => withLog(withAuth(handler))
