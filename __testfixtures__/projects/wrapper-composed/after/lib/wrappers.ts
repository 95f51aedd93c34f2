import type { NextApiHandler } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { check } from 'sessions'
import { log } from 'logger'

/** Only signed-in people. */
/** @deprecated next-reroute: use withAuthRoute */
export function withAuth(handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    const token = req.cookies.sid
    if (!token || !(await check(token))) {
      return res.status(401).json({ error: 'Sign in first' })
    }
    return handler(req, res)
  }
}

/** Only signed-in people. */
export function withAuthRoute(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
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

/** @deprecated next-reroute: use withMethodsRoute */
export function withMethods(methods: string[], handler: NextApiHandler): NextApiHandler {
  return (req, res) => {
    if (!methods.includes(req.method ?? '')) {
      res.setHeader('Allow', methods)
      return res.status(405).end()
    }
    return handler(req, res)
  }
}

export function withMethodsRoute(methods: string[], handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return (request: NextRequest, context: { params: Promise<any> }) => {
    if (!methods.includes(request.method ?? '')) {
      return new Response(null, { status: 405, headers: { Allow: methods.join(', ') } })
    }
    return handler(request, context)
  }
}

/** What most routes need. */
export const withDefaults = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withLog(withAuthRoute(handler))
