import type { NextApiHandler } from 'next'
import { metrics } from 'metrics'

/** Counts what routes answer. */
export const withMetrics =
  (name: string, handler: NextApiHandler): NextApiHandler =>
  async (req, res) => {
    metrics.increment('started', { name })
    try {
      await handler(req, res)
    } finally {
      metrics.increment('answered', { name, method: req.method, status: res.statusCode })
    }
  }

/** How long it took, whatever came of it. */
export function withTiming(handler: NextApiHandler): NextApiHandler {
  return async function timed(req, res) {
    const start = Date.now()
    await handler(req, res)
    metrics.timing(req.url, Date.now() - start)
  }
}
