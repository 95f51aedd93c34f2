import { NextResponse, type NextRequest } from 'next/server'
import { db } from './db'
import { withHeaders } from './with-headers'

type Options = {
  /** Methods that are let through. */
  methods?: string[]
  scope: 'read' | 'write'
  cache?: number
}

/** Lets in who holds a key of this scope. */
export const withAccess =
  ({ methods = ['GET'], scope, cache }: Options) =>
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    if (!methods.includes(request.method)) {
      headers.set('Allow', methods.join(', '))
      return NextResponse.json({ error: `${request.method} is not allowed` }, { status: 405, headers })
    }

    const key = request.headers.get('x-key') as string | undefined
    const scopes: string[] = key ? await db.keys.scopes(key) : []
    if (!scopes.includes(scope)) {
      return NextResponse.json({ error: `This key may not ${scope}` }, { status: 403 })
    }

    if (cache) headers.set('Cache-Control', `private, max-age=${cache}`)
    return withHeaders(await handler(request, context), headers)
  }

/** For one secret, as cron jobs have it. */
export function withSecret(name: string) {
  const expected = process.env[name]
  return function (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
    return function (request: NextRequest, context: { params: Promise<any> }) {
      if (request.headers.get('authorization') !== `Bearer ${expected}`) {
        return new Response(null, { status: 401 })
      }
      return handler(request, context)
    }
  }
}
