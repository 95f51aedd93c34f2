import type { NextRequest } from 'next/server'
import { label, use, type NextMiddleware } from 'next-api-middleware'
import { shop } from './shop'
import { withHeaders } from './with-headers'

/** @deprecated next-reroute: use traceRoute */
export const trace: NextMiddleware = async (req, res, next) => {
  res.setHeader('X-Trace', 'on')
  await next()
}

export const traceRoute = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Trace', 'on')
  return withHeaders(await next(request, context), headers)
}

/** @deprecated next-reroute: use stampRoute */
export const stamp: NextMiddleware = async (req, res, next) => {
  res.setHeader('X-Stamp', await shop.stamp(req.method) ? 'new' : 'old')
  await next()
}

export const stampRoute = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Stamp', await shop.stamp(request.method) ? 'new' : 'old')
  return withHeaders(await next(request, context), headers)
}

// Named by routes only, the stamp is not among the defaults.
/** @deprecated next-reroute: use withLabelsRoute */
export const withLabels = label({ trace, stamp }, ['trace'])

// Named by routes only, the stamp is not among the defaults.
export const withLabelsRoute = () => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => traceRoute(handler)

export const withStamp = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => traceRoute(stampRoute(handler))
