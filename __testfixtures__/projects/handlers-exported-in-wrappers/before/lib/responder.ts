import type { NextApiRequest, NextApiResponse } from 'next'
import { timer } from 'timers-of-ours'

type Handle<T> = (req: NextApiRequest, res: NextApiResponse) => Promise<T>

/** Sends what a handler returns. */
export function responder<T>(f: Handle<T>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    let ok = false
    try {
      timer.mark('start')
      const result = await f(req, res)
      ok = true
      if (result && !res.writableEnded) {
        return res.json(result)
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : 'Unknown error'
      return res.status(422).json({ message })
    } finally {
      timer.measure(ok ? 'answered' : 'failed', req.method)
    }
  }
}
