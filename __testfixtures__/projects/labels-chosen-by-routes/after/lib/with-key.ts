import { NextResponse, type NextRequest } from 'next/server'
import type { NextMiddleware } from 'next-api-middleware'
import { shop } from './shop'

/** Whose key it is. */
/** @deprecated next-reroute: use withKeyRoute */
export const withKey: NextMiddleware = async (req, res, next) => {
  const owner = await shop.owner(req.headers['x-key'])
  if (!owner) return res.status(401).json({ message: 'Unknown key' })
  req.owner = owner
  await next()
}

/** Whose key it is. */
export const withKeyRoute = (next: (request: NextRequest, context: { params: Promise<any> } & { owner: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const owner = await shop.owner(request.headers.get('x-key') ?? undefined)
  if (!owner) return NextResponse.json({ message: 'Unknown key' }, { status: 401 })
  return next(request, { ...context, owner })
}
