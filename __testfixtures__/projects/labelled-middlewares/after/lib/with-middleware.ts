import type { NextRequest } from 'next/server'
import { label } from 'next-api-middleware'
import { catchErrors, catchErrorsRoute } from './catch-errors'
import { addHeaders, addHeadersRoute } from './headers'
import { withKey, withKeyRoute } from './with-key'

const middlewares = {
  catchErrors,
  key: withKey,
  addHeaders,
}

type Name = keyof typeof middlewares

// The first is the outermost.
const order = ['catchErrors', 'key', 'addHeaders'] as Name[]

/** @deprecated next-reroute: use withMiddlewareRoute */
export const withMiddleware = label(middlewares, order)

export const withMiddlewareRoute = () => (handler: (request: NextRequest, context: any) => Response | Promise<Response>) => {
  // next-reroute NR225: Where something fails behind this, `catchErrors` answers, and headers that are set here went out with that; now they are lost.
  return catchErrorsRoute(withKeyRoute(addHeadersRoute(handler)))
}
