import { label, use, type NextMiddleware } from 'next-api-middleware'
import { shop } from './shop'

export const trace: NextMiddleware = async (req, res, next) => {
  res.setHeader('X-Trace', 'on')
  await next()
}

export const stamp: NextMiddleware = async (req, res, next) => {
  res.setHeader('X-Stamp', await shop.stamp(req.method) ? 'new' : 'old')
  await next()
}

// Named by routes only, the stamp is not among the defaults.
export const withLabels = label({ trace, stamp }, ['trace'])

export const withStamp = use(trace, stamp)
