import type { RateLimitRequestHandler } from 'express-rate-limit'
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** Which limiter, those who call it say. */
export const withLimiter =
  (limiter: RateLimitRequestHandler) =>
  (handler: NextApiHandler): NextApiHandler =>
  async (req: NextApiRequest, res: NextApiResponse) => {
    await new Promise<void>((resolve, reject) => {
      limiter(req as any, res as any, (result: any) => {
        if (result instanceof Error) reject(result)
        else resolve()
      })
    })

    return handler(req, res)
  }
