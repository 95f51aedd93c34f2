import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { store } from 'cache'

/** Sends what was sent before to those who ask alike. */
export function cached(handler: NextApiHandler, options: { seconds: number; tagOf?: (req: NextApiRequest) => string; skips?: (req: NextApiRequest) => boolean }) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    if (options.skips && options.skips(req)) return handler(req, res)
    const tag = options.tagOf ? options.tagOf(req) : (req.url as string)
    const known = await store.get(tag, options.seconds)
    if (known) {
      res.status(200).json(known)
      return
    }
    await handler(req, res)
  }
}
