import type { NextApiHandler } from 'next'
import { count } from 'meter'

export type Middleware = (handler: NextApiHandler) => NextApiHandler

/** Counts what is asked for. */
export const withCount: Middleware = handler => async (req, res) => {
  count(req.method)
  return handler(req, res)
}

/** Only with a key. */
export const withKey: Middleware = (handler) => async (req, res) => {
  if (!req.headers['x-key']) return res.status(403).end()
  return handler(req, res)
}

/** Only in a role: the type stands on what makes the wrapper. */
export const withRole = (role: string): Middleware => (handler) => async (req, res) => {
  if (req.headers['x-role'] !== role) return res.status(403).end()
  return handler(req, res)
}

/** Not before all is ready: this gives a promise, which Next could not call. */
export const whenReady = async (handler: NextApiHandler): Promise<NextApiHandler> => {
  await count('ready')
  return handler
}
