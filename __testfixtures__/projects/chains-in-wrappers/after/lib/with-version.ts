import type { NextRequest } from 'next/server'
import { withHeaders } from './with-headers'

/** Says which version answered. */
export const withVersion = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, version: string) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  headers.set('X-Version', version)
  return withHeaders(await handler(request, context), headers)
}
