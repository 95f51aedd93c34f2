import type { NextApiHandler, NextApiRequest } from 'next'
import { log } from 'log'
import { memberOf } from './member'

const started: WeakMap<NextApiRequest, number> = new WeakMap()

/** Milliseconds of a request behind its wrapper. */
export const waited = (req: NextApiRequest) => (started.has(req) ? Date.now() - (started.get(req) ?? 0) >= 0 : undefined)

export const withMember = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  started.set(req, Date.now())
  const member = await memberOf(req)
  if (!member) return res.status(401).json({ error: 'Members only' })
  log.line(member.name)
  return handler(req, res)
}
