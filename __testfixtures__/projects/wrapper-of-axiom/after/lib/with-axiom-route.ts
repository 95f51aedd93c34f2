import { Logger } from 'next-axiom'
import type { NextRequest } from 'next/server'

/**
 * What `withAxiom` does for an API Route: its handler finds a logger in its context, whose logs say which request they are of and are sent before
 * the answer is. What the handler throws is logged, and thrown on.
 */
export function withAxiomRoute(handler: (request: NextRequest, context: { params: any; log: Logger }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: any }): Promise<Response> => {
    const report = {
      startTime: Date.now(),
      path: request.nextUrl.pathname + request.nextUrl.search,
      method: request.method,
      host: request.headers.get('host') ?? '',
      userAgent: request.headers.get('user-agent') ?? '',
      scheme: 'https',
      ip: request.headers.get('x-forwarded-for') ?? '',
      region: (process.env.AXIOM_INGEST_ENDPOINT || process.env.NEXT_PUBLIC_AXIOM_INGEST_ENDPOINT ? process.env.VERCEL_REGION : process.env.REGION) || undefined,
    }
    const log = new Logger({}, report, false, 'lambda')
    try {
      const response = await handler(request, { ...context, log })
      log.attachResponseStatus(response.status)
      await log.flush()
      return response
    } catch (error) {
      log.error('Error in API handler', { error })
      log.attachResponseStatus(500)
      await log.flush()
      throw error
    }
  }
}
