import { NextResponse, type NextRequest } from 'next/server'
import { withHeaders } from './with-headers'

/** Lets through who has the key. */
export const withKey = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, key: string) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if ((request.headers.get('x-key') ?? undefined) !== key) return NextResponse.json({ error: 'no key' }, { status: 401 })
  return handler(request, context)
}

export const withVersion = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Version', '3')
  return withHeaders(await handler(request, context), headers)
}
