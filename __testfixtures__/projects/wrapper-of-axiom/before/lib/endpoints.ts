import type { NextApiRequest, NextApiResponse } from 'next'
import { withAxiom, type Logger } from 'next-axiom'
import { countAll, countFailures } from './metrics'

type LoggedRequest = NextApiRequest & { log: Logger }

type Handler = (req: LoggedRequest, res: NextApiResponse) => Promise<void>

// What every endpoint stands in.
function withMetrics(handler: Handler) {
  return withAxiom(async (req: LoggedRequest, res: NextApiResponse) => {
    countFailures(req, res)
    await handler(req, res)
  })
}

/** Lets in who has the token. */
export function TokenEndpoint(token: string, handler: Handler) {
  return withMetrics(async (req: LoggedRequest, res: NextApiResponse) => {
    if (req.headers['x-token'] !== token) {
      req.log.warn('wrong token', { url: req.url })
      res.status(401).json({ error: 'Unauthorized' })
      return
    }
    await handler(req, res)
  })
}

export const JobEndpoint = (handler: Handler) => TokenEndpoint('job', handler)

/** Counts all that it is asked. */
export function CountedEndpoint(handler: Handler) {
  return withAxiom(async (req: LoggedRequest, res: NextApiResponse) => {
    countAll(req, res)
    await handler(req, res)
  })
}
