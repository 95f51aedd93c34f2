import type { NextRequest } from 'next/server'
import { applyLimiter } from './apply-limiter'

/** Has a middleware of Express run before a handler goes on. */
export function apply(middleware: (req: any, res: any, next: (result?: unknown) => void) => unknown) {
  return async (request: NextRequest, headers: Headers) => {
    const denied = await applyLimiter(request, headers, middleware)
    if (denied) return denied
  }
}
