import type { NextRequest } from 'next/server'
import { requests } from './context'
import { withHeaders } from './with-headers'

/** Everything that runs below knows the request's id. */
export const withRequestId = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => (request: NextRequest, context: { params: Promise<any> }) => {
  const id = String(request.headers.get('x-request-id') ?? 'none')
  const headers = new Headers()
  headers.set('X-Request-Id', id)
  return requests.run({ id }, async () => withHeaders(await handler(request, context), headers))
}
