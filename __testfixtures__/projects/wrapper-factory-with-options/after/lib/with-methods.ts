import { NextResponse, type NextRequest } from 'next/server'

/** What is asked with a debug header is answered for each method. */
export const withDebug = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, methods = ['POST']) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if (request.headers.get('x-debug')) return NextResponse.json({ debug: request.method })
  if (!methods.includes(request.method)) return new Response(null, { status: 405 })
  return handler(request, context)
}

/** The list that is given is not the one that is asked. */
export const withMore = (methods: string[]) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  methods.push('PUT')
  if (!methods.includes(request.method)) return new Response(null, { status: 405 })
  return handler(request, context)
}
