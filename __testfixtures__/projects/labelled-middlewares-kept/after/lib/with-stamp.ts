import type { NextRequest } from 'next/server'
import { shop } from './shop'
import { withHeaders } from './with-headers'

export const trace = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Trace', 'on')
  return withHeaders(await next(request, context), headers)
}

export const stamp = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Stamp', await shop.stamp(request.method) ? 'new' : 'old')
  return withHeaders(await next(request, context), headers)
}

// Named by routes only, the stamp is not among the defaults.
export const withLabels = () => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => trace(handler)

export const withStamp = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => trace(stamp(handler))
