import { NextResponse, type NextRequest } from 'next/server'

/** One file for each method. */
export const byMethod = (handlers: Partial<Record<string, Promise<{ default: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response> }>>>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const handler = (await handlers[request.method as keyof typeof handlers])?.default
  if (!handler) return NextResponse.json({ message: `Try ${Object.keys(handlers).join(' or ')}` }, { status: 405 })
  return handler(request, context)
}
