import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { meter } from 'meter'

type AsyncHandler = (req: NextApiRequest, res: NextApiResponse) => Promise<unknown>

/** Answers where a handler fails. */
export const withCatch = (handler: AsyncHandler): NextApiHandler => (req, res) => handler(req, res).catch((error) => res.status(500).json({ error: error.message }))

/** The same for handlers of either kind, with a line in the log. */
export function withLoggedCatch(handler: NextApiHandler): NextApiHandler {
  return function (req: NextApiRequest, res: NextApiResponse) {
    return Promise.resolve(handler(req, res)).catch((error: Error) => {
      // Whoever is on call reads this.
      meter.failed(req.url, error.message)
      if (error.message === 'gone') return res.status(410).end()
      res.status(502).json({ error: 'It failed.' })
    })
  }
}

/** Counts what came of a handler. */
export const withMeter =
  (name: string) =>
  (handler: AsyncHandler): NextApiHandler =>
  async (req, res) => {
    await meter.start(name)
    await handler(req, res)
      .then(() => meter.done(name, res.statusCode))
      .finally(() => meter.stop(name))
  }
