import type { NextMiddleware } from 'next-api-middleware'
import { shop } from './shop'

/** Lets some methods through. */
export const only = (methods: string[]): NextMiddleware => {
  return async function (req, res, next) {
    if (methods.includes(req.method as string)) {
      await next()
    } else {
      res.status(405).json({ message: `Only ${methods.join(', ')}`, help: await shop.help() })
    }
  }
}

export const onlyGet = only(['GET'])
export const onlyChanges = only(['POST', 'PATCH'])
