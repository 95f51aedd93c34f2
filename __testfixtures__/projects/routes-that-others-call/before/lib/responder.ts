import type { NextApiRequest, NextApiResponse } from 'next'

type Handle<T> = (req: NextApiRequest, res: NextApiResponse) => Promise<T>

/** Answers with what a handler returns, and with what it throws. */
export function responder<T>(handle: Handle<T>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const result = await handle(req, res)
      if (result && !res.writableEnded) return res.json(result)
    } catch (error) {
      return res.status(422).json({ message: error instanceof Error ? error.message : 'It failed.' })
    }
  }
}
