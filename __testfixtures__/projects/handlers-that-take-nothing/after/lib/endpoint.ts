import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

/** Answers with what a handler returns. */
/** @deprecated next-reroute: use endpointRoute */
export function endpoint(handlers: Partial<Record<'GET' | 'POST', NextApiHandler>>): NextApiHandler {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const handler = handlers[req.method as 'GET' | 'POST']
      if (!handler) {
        return res.status(405).json({ error: 'Not here' })
      }
      const result = await handler(req, res)
      if (!res.headersSent) {
        res.status(200).json(result ?? { message: 'done' })
      }
    } catch (error: any) {
      return res.status(500).json({ error: error.message })
    }
  }
}

/** Answers with what a handler returns. */
export function endpointRoute(handlers: Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => unknown>>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      const handler = handlers[request.method as 'GET' | 'POST']
      if (!handler) {
        return NextResponse.json({ error: 'Not here' }, { status: 405 })
      }
      const result = await handler(request, context)
      return result instanceof Response ? result : NextResponse.json(result ?? { message: 'done' })
    } catch (error: any) {
      return NextResponse.json({ error: error.message }, { status: 500 })
    }
  }
}
