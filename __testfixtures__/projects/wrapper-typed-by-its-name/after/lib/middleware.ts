import type { NextApiHandler } from 'next'
import type { NextRequest } from 'next/server'
import { count } from 'meter'

export type Middleware = (handler: NextApiHandler) => NextApiHandler

/** Counts what is asked for. */
export const withCount = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  count(request.method)
  return handler(request, context)
}

/** Only with a key. */
export const withKey = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if (!request.headers.get('x-key')) return new Response(null, { status: 403 })
  return handler(request, context)
}

/** Only in a role: the type stands on what makes the wrapper. */
export const withRole = (role: string) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if ((request.headers.get('x-role') ?? undefined) !== role) return new Response(null, { status: 403 })
  return handler(request, context)
}

/** Not before all is ready: this gives a promise, which Next could not call. */
export const whenReady = async (handler: NextApiHandler): Promise<NextApiHandler> => {
  await count('ready')
  return handler
}
