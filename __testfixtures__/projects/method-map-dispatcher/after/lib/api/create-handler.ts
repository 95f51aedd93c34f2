import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

type Handlers = Record<string, NextApiHandler>

/** One handler out of one for each method. */
export function createHandler(handlers: Handlers) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const handler = handlers[req.method ?? '']
    if (!handler) {
      return res.status(405).json({ message: 'Method not allowed' })
    }
    return handler(req, res)
  }
}
