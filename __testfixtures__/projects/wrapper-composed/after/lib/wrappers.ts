import { NextResponse, type NextRequest } from 'next/server'
import { check } from 'sessions'
import { log } from 'logger'

/** Only signed-in people. */
export function withAuth(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const token = request.cookies.get('sid')?.value
    if (!token || !(await check(token))) {
      return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    }
    return handler(request, context)
  }
}

/** A log line for each request. */
export const withLog = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => {
  return (request: NextRequest, context: { params: Promise<any> }) => {
    log('request', request.method, request.nextUrl.pathname + request.nextUrl.search)
    return handler(request, context)
  }
}

export function withMethods(methods: string[], handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return (request: NextRequest, context: { params: Promise<any> }) => {
    if (!methods.includes(request.method ?? '')) {
      return new Response(null, { status: 405, headers: { Allow: methods.join(', ') } })
    }
    return handler(request, context)
  }
}

/** What most routes need. */
export const withDefaults = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withLog(withAuth(handler))
