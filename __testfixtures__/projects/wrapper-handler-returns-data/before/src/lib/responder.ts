import type { NextApiRequest, NextApiResponse } from 'next'
import { errorOf } from './errors'

type Handle<T> = (req: NextApiRequest, res: NextApiResponse) => Promise<T>

/** What a handler returns is the answer; what it throws, too. */
export function responder<T>(f: Handle<T>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const result = await f(req, res)
      if (result && !res.writableEnded) {
        return res.json(result)
      }
    } catch (err) {
      const error = errorOf(err)
      return res.status(error.status).json({ message: error.message, url: req.url })
    }
  }
}
