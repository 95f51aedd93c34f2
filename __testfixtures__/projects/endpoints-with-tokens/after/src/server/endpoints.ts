import { NextResponse, type NextRequest } from 'next/server'
import { isProd } from './env'
import { readQuery } from '../lib/read-query'
import { withHeaders } from '../lib/with-headers'

/** For other services: they know a token. */
export function forServices(token: string, handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const query = readQuery(request)
    if (query.token !== token) {
      return NextResponse.json({ error: 'Unknown service' }, { status: 401 })
    }

    return handler(request, context)
  }
}

export function forJobs(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return forServices(process.env.JOB_TOKEN!, handler)
}

export const allowOrigins = (request: NextRequest, headers: Headers, methods: string[] = ['GET']) => {
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Allow-Headers', '*')
  headers.set('Access-Control-Allow-Methods', methods.join(', '))
  if (request.method === 'OPTIONS') {
    return new Response(null, { headers })
  }
}

const allowCaching = (headers: Headers, maxAge = 300) => {
  headers.set('Cache-Control', `public, s-maxage=${maxAge}, stale-while-revalidate=${Math.floor(maxAge / 2)}`)
}

/** For everybody, from anywhere. */
export function forEveryone(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, methods: string[] = ['GET'], { maxAge }: { maxAge?: number } = {}) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    const denied = allowOrigins(request, headers, methods)
    allowCaching(headers, maxAge)
    if (denied) return denied
    if (!methods.includes(request.method)) return NextResponse.json({ error: 'Method not allowed' }, { status: 405, headers })
    return withHeaders(await handler(request, context), headers)
  }
}

export function answerError(e: unknown) {
  const error = e as Error & { code?: string }
  if (error.code === 'NOT_FOUND') return NextResponse.json({ error: error.message }, { status: 404 })
  return NextResponse.json({ error: 'We failed', message: isProd ? undefined : error.message }, { status: 500 })
}
