import type { NextRequest } from 'next/server'
import { metrics } from 'metrics'

/** Counts what routes answer. */
export const withMetrics =
  (name: string, handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    metrics.increment('started', { name })
    let response: Response | undefined
    try {
      response = await handler(request, context)
      return response
    } finally {
      metrics.increment('answered', { name, method: request.method, status: response?.status ?? 200 })
    }
  }

/** How long it took, whatever came of it. */
export function withTiming(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async function timed(request: NextRequest, context: { params: Promise<any> }) {
    const start = Date.now()
    const response = await handler(request, context)
    metrics.timing(request.nextUrl.pathname + request.nextUrl.search, Date.now() - start)
    return response
  }
}
