import { NextResponse, type NextRequest } from 'next/server'
import { readQuery } from './read-query'

import type { NextMiddleware } from 'next-api-middleware'

/** @deprecated next-reroute: use withPageRoute */
const withPage: NextMiddleware = async (req, res, next) => {
  const page = Number(req.query.page ?? 1)
  if (!(page > 0)) return res.status(400).json({ message: 'No such page' })
  req.page = page
  await next()
}

export const withPageRoute = (next: (request: NextRequest, context: { params: Promise<any> } & { page: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const query = readQuery(request)
  const page = Number(query.page ?? 1)
  if (!(page > 0)) return NextResponse.json({ message: 'No such page' }, { status: 400 })
  return next(request, { ...context, page })
}

export default withPage
