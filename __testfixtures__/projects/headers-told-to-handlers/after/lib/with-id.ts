import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { ids } from 'ids'
import { withHeaders } from './with-headers'

/** Gives each request an id, which its answer carries. */
/** @deprecated next-reroute: use withIdRoute */
export const withId = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const requestId: string = ids.next()
  res.setHeader('X-Request-ID', requestId)
  try {
    await handler(req, res)
  } catch (error: any) {
    console.error(requestId, error.message)
    res.status(500).json({ error: 'Failed', id: requestId })
  }
}

/** Gives each request an id, which its answer carries. */
export const withIdRoute = (handler: (request: NextRequest, context: { params: Promise<any> } & { requestId: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const requestId: string = ids.next()
  const headers = new Headers()
  headers.set('X-Request-ID', requestId)
  try {
    return withHeaders(await handler(request, { ...context, requestId }), headers)
  } catch (error: any) {
    console.error(requestId, error.message)
    return NextResponse.json({ error: 'Failed', id: requestId }, { status: 500, headers })
  }
}
