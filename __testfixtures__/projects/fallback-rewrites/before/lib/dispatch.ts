import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { track } from 'tracker'

type Handlers = Partial<Record<string, NextApiHandler>>

/** Runs the handler of the request's method, and answers what it throws. */
export const dispatch = (handlers: Handlers) => async (req: NextApiRequest, res: NextApiResponse) => {
  track(req)
  const { version = '3' } = req.query
  if (Number(version) < 1) return res.status(410).json({ message: `Version ${version} is gone.` })
  const handler = handlers[req.method ?? '']
  if (!handler) return res.status(405).json({ message: `There is no ${req.method} here.` })
  try {
    await handler(req, res)
  } catch (error) {
    res.status(422).json({ message: String(error) })
  }
}
