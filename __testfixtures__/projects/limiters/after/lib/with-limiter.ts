import type { RateLimitRequestHandler } from 'express-rate-limit'
import type { NextRequest } from 'next/server'
import { applyLimiter } from './apply-limiter'
import { withHeaders } from './with-headers'

/** Which limiter, those who call it say. */
export const withLimiter =
  (limiter: RateLimitRequestHandler) =>
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    const denied = await applyLimiter(request, headers, limiter)
    if (denied) return denied

    return withHeaders(await handler(request, context), headers)
  }
