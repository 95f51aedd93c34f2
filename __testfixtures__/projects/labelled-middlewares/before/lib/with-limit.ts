import { label, use, type NextMiddleware } from 'next-api-middleware'
import { catchErrors } from './catch-errors'
import { shop } from './shop'

export const limit: NextMiddleware = async (req, res, next) => {
  if (await shop.busy(req.method)) return res.status(429).json({ message: 'Later' })
  await next()
}

// Named by routes only, it is not among the defaults.
export const withLabels = label({ catchErrors, limit }, ['catchErrors'])

export const withLimit = use(catchErrors, limit)
