import type { NextRequest } from 'next/server'
import type { NextMiddleware } from 'next-api-middleware'
import { report } from 'reports-of-ours'
import { withHeaders } from './with-headers'

export const addHeaders = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Shop', 'books')
  headers.set('Access-Control-Allow-Origin', '*')
  if (request.method === 'OPTIONS') {
    report('preflight')
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
