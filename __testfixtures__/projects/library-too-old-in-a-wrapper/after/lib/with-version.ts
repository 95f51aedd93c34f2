import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { withHeaders } from './with-headers'

/** @deprecated next-reroute: use withVersionRoute */
export const withVersion = (handler: NextApiHandler) => (req: NextApiRequest, res: NextApiResponse) => {
  res.setHeader('X-Version', '3')
  return handler(req, res)
}

export const withVersionRoute = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Version', '3')
  return withHeaders(await handler(request, context), headers)
}
