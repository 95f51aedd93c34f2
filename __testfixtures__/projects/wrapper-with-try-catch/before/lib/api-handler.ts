import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { report } from 'error-tracker'

export class HttpError extends Error {
  constructor(
    public status: number,
    message: string,
  ) {
    super(message)
  }
}

/** What a handler throws becomes an answer. */
export function apiHandler(handler: NextApiHandler): NextApiHandler {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      return await handler(req, res)
    } catch (error) {
      if (error instanceof HttpError) {
        return res.status(error.status).json({ error: error.message })
      }
      report(error, { url: req.url, method: req.method })
      return res.status(500).json({ error: 'Something went wrong' })
    }
  }
}
