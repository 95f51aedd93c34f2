import type { NextApiRequest, NextApiResponse } from 'next'
import { audit } from 'visits'
import { sinceOf, visitorOf, type Visitor } from './visitor'

type Handler = (req: NextApiRequest, res: NextApiResponse, visitor: Visitor) => unknown

export function withVisitor(handler: Handler) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const visitor = await visitorOf({ req, res })
    if (!visitor) return res.status(401).json({ error: 'Who asks?' })
    await audit.seen(visitor.id, sinceOf(req))
    await handler(req, res, visitor)
  }
}

/** What the log says of a request. */
export function describe(req: NextApiRequest) {
  return { path: req.url, since: (req as any).found?.since ?? 'unknown' }
}
