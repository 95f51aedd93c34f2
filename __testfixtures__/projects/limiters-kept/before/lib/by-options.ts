import rateLimit, { type Options } from 'express-rate-limit'
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { FarStore } from './far-store'

/** Who calls it says what its limiter looks at. */
export const limited = (handler: NextApiHandler, options: Partial<Options>) => {
  const limiter = rateLimit({ store: new FarStore(), ...options })
  return async (req: NextApiRequest, res: NextApiResponse) => {
    await new Promise((resolve, reject) => limiter(req as any, res as any, (error?: unknown) => (error ? reject(error) : resolve(undefined))))
    return handler(req, res)
  }
}
