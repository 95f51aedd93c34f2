import type { NextRequest } from 'next/server'
import { withHeaders } from './with-headers'

import type { NextMiddleware } from 'next-api-middleware'

/** @deprecated next-reroute: use addHeadersRoute */
export const addHeaders: NextMiddleware = async (req, res, next) => {
  res.setHeader('X-Shop', 'books')
  res.setHeader('Access-Control-Allow-Origin', '*')
  if (req.method === 'OPTIONS') {
    res.status(200).end()
    return
  }
  await next()
}

export const addHeadersRoute = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Shop', 'books')
  headers.set('Access-Control-Allow-Origin', '*')
  if (request.method === 'OPTIONS') {
    return new Response(null, { headers })
  }
  return withHeaders(await next(request, context), headers)
}

export const only = (method: string): NextMiddleware => {
  return async function (req, res, next) {
    if (req.method === method) {
      await next()
    } else {
      res.status(405).json({ message: `Only ${method}` })
    }
  }
}
