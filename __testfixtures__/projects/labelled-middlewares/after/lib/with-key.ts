import { NextResponse, type NextRequest } from 'next/server'
import type { NextMiddleware } from 'next-api-middleware'
import { shop } from './shop'
import { readQuery } from './read-query'

/** Whose key it is. */
/** @deprecated next-reroute: use withKeyRoute */
export const withKey: NextMiddleware = async (req, res, next) => {
  if (!req.query.key) return res.status(401).json({ message: 'No key' })

  const owner = await shop.owner(req.query.key)
  if (!owner) return res.status(401).json({ message: 'Unknown key' })
  req.owner = owner

  await next()
}

/** Whose key it is. */
export const withKeyRoute = (next: (request: NextRequest, context: { params: Promise<any> } & { owner: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const query = readQuery(request)
  if (!query.key) return NextResponse.json({ message: 'No key' }, { status: 401 })

  const owner = await shop.owner(query.key)
  if (!owner) return NextResponse.json({ message: 'Unknown key' }, { status: 401 })

  return next(request, { ...context, owner })
}
