import type { NextRequest } from 'next/server'
import { log } from 'observability'

export const withLog = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  log.info(request.method, request.nextUrl.pathname + request.nextUrl.search)
  return handler(request, context)
}
