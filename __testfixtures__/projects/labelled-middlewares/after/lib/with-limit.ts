import { NextResponse, type NextRequest } from 'next/server'
import { label, use, type NextMiddleware } from 'next-api-middleware'
import { catchErrors, catchErrorsRoute } from './catch-errors'
import { shop } from './shop'

/** @deprecated next-reroute: use limitRoute */
export const limit: NextMiddleware = async (req, res, next) => {
  if (await shop.busy(req.method)) return res.status(429).json({ message: 'Later' })
  await next()
}

export const limitRoute = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if (await shop.busy(request.method)) return NextResponse.json({ message: 'Later' }, { status: 429 })
  return next(request, context)
}

// Named by routes only, it is not among the defaults.
/** @deprecated next-reroute: use withLabelsRoute */
export const withLabels = label({ catchErrors, limit }, ['catchErrors'])

// Named by routes only, it is not among the defaults.
export const withLabelsRoute = () => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => catchErrorsRoute(handler)

export const withLimit = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => catchErrorsRoute(limitRoute(handler))
