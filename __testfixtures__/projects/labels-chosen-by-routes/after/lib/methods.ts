import { NextResponse, type NextRequest } from 'next/server'
import type { NextMiddleware } from 'next-api-middleware'
import { shop } from './shop'

/** Lets some methods through. */
/** @deprecated next-reroute: use onlyRoute */
export const only = (methods: string[]): NextMiddleware => {
  return async function (req, res, next) {
    if (methods.includes(req.method as string)) {
      await next()
    } else {
      res.status(405).json({ message: `Only ${methods.join(', ')}`, help: await shop.help() })
    }
  }
}

/** Lets some methods through. */
export const onlyRoute = (methods: string[]) => {
  return (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async function (request: NextRequest, context: { params: Promise<any> }) {
    if (methods.includes(request.method)) {
      return next(request, context)
    } else {
      return NextResponse.json({ message: `Only ${methods.join(', ')}`, help: await shop.help() }, { status: 405 })
    }
  }
}

/** @deprecated next-reroute: use onlyGetRoute */
export const onlyGet = only(['GET'])

export const onlyGetRoute = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => onlyRoute(['GET'])(handler)
/** @deprecated next-reroute: use onlyChangesRoute */
export const onlyChanges = only(['POST', 'PATCH'])

export const onlyChangesRoute = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => onlyRoute(['POST', 'PATCH'])(handler)
