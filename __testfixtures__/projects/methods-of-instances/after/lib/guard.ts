import { NextResponse, type NextRequest } from 'next/server'
import { reads } from './limiter'

export const limited = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if ((await reads.leftRoute(request)) <= 0) return NextResponse.json({ error: 'Nothing left' }, { status: 429 })
  return handler(request, context)
}
