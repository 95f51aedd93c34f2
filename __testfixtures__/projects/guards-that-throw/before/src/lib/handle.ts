import type { NextApiHandler } from 'next'
import { HttpError } from './http-error'

/** Answers what guards throw. */
export const handle = (run: NextApiHandler): NextApiHandler => async (req, res) => {
  try {
    await run(req, res)
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    for (const [name, value] of Object.entries(error.headers)) res.setHeader(name, value)
    res.status(error.status).json({ error: error.message })
  }
}
