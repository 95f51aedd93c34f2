import type { NextMiddleware } from 'next-api-middleware'
import { measure } from 'reports-of-ours'

/** What it does behind the rest ran only where that went through. */
export const timed: NextMiddleware = async (req, res, next) => {
  const before = Date.now()
  await next()
  measure(req.url, Date.now() - before)
}
