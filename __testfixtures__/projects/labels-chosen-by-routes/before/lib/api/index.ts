import { label, type NextMiddleware } from 'next-api-middleware'
import { onlyChanges, onlyGet } from '../methods'
import { withKey } from '../with-key'
import withPage from '../with-page'

/** Says who answered. */
export const stamped: NextMiddleware = async (_req, res, next) => {
  res.setHeader('X-Shop', 'books')
  await next()
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

export const withApi = label(middlewares, ['key'])

export const withSome = label({ page: withPage, stamped })
