import type { NextMiddleware } from 'next-api-middleware'
import { report } from 'reports-of-ours'

export const catchErrors: NextMiddleware = async (_req, res, next) => {
  try {
    // Whatever fails further in.
    await next()
  } catch (error) {
    report(error)
    res.status(400).json({ message: error instanceof Error ? error.message : 'Something went wrong' })
  }
}
