import type { NextRequest } from 'next/server'
import { label, type NextMiddleware } from 'next-api-middleware'
import { onlyChanges, onlyGet } from '../methods'
import { withKey, withKeyRoute } from '../with-key'
import withPage from '../with-page'
import { withHeaders } from '../with-headers'

/** Says who answered. */
/** @deprecated next-reroute: use stampedRoute */
export const stamped: NextMiddleware = async (_req, res, next) => {
  res.setHeader('X-Shop', 'books')
  await next()
}

/** Says who answered. */
export const stampedRoute = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Shop', 'books')
  return withHeaders(await next(request, context), headers)
}

const hidden: NextMiddleware = async (_req, res, next) => {
  res.setHeader('X-Hidden', '1')
  await next()
}

const middlewares = {
  key: withKey,
  page: withPage,
  get: onlyGet,
  changes: onlyChanges,
  list: [onlyGet, withPage],
  stamped,
  hidden,
}

/** @deprecated next-reroute: use withApiRoute */
export const withApi = label(middlewares, ['key'])

export const withApiRoute = () => (handler: (request: NextRequest, context: { params: Promise<any> } & { owner: any }) => Response | Promise<Response>) => withKeyRoute(handler)

export const withSome = label({ page: withPage, stamped })
