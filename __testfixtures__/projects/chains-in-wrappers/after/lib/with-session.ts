import type { NextRequest } from 'next/server'
import { readSession } from './read-session'

/** Puts the session on the request. */
export function withSession(handler: (request: NextRequest, context: { params: Promise<any> } & { visitor: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const visitor = await readSession(request)
    return handler(request, { ...context, visitor })
  }
}
