import rateLimit from 'express-rate-limit'
import type { NextRequest } from 'next/server'
import { log } from 'log'
import { addressOf } from './address'
import { FarStore } from './far-store'
import { limits } from './limits'
import { applyLimiter } from './apply-limiter'
import { withHeaders } from './with-headers'

/** Counts requests before a handler gets them: by the name of a limit, or by numbers. */
export function withLimit(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, by: keyof typeof limits | { max: number; windowMs: number }) {
  return async (req: NextRequest, context: { params: Promise<any> }) => {
    let limiter: ReturnType<typeof rateLimit>
    if (typeof by === 'string') {
      limiter = limits[by]
    } else {
      limiter = rateLimit({ windowMs: by.windowMs, max: by.max, standardHeaders: 'draft-7', legacyHeaders: false, store: new FarStore(), keyGenerator: (request) => `${addressOf(request)}#${request.headers['x-hits']}`, validate: false })
    }

    const headers = new Headers()
    try {
      const denied = await applyLimiter(req, headers, limiter)
      if (denied) return denied
    } catch (error: any) {
      log.error('Not counted', String(error))
      throw error
    }
    return withHeaders(await handler(req, context), headers)
  }
}
