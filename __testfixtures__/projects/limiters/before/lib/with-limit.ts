import rateLimit from 'express-rate-limit'
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { log } from 'log'
import { addressOf } from './address'
import { FarStore } from './far-store'
import { limits } from './limits'

/** Counts requests before a handler gets them: by the name of a limit, or by numbers. */
export function withLimit(handler: NextApiHandler, by: keyof typeof limits | { max: number; windowMs: number }) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    let limiter: ReturnType<typeof rateLimit>
    if (typeof by === 'string') {
      limiter = limits[by]
    } else {
      limiter = rateLimit({ windowMs: by.windowMs, max: by.max, standardHeaders: 'draft-7', legacyHeaders: false, store: new FarStore(), keyGenerator: (request) => `${addressOf(request)}#${request.headers['x-hits']}`, validate: false })
    }

    return new Promise((resolve, reject) => {
      limiter(req as any, res as any, (error: unknown) => {
        if (error) {
          log.error('Not counted', String(error))
          reject(error)
        } else {
          resolve(handler(req, res))
        }
      })
    })
  }
}
