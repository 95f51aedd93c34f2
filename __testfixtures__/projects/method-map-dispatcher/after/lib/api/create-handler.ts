import { NextResponse, type NextRequest } from 'next/server'

/** One handler out of one for each method. */
export function createHandler(handlers: Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const handler = handlers[request.method ?? '']
    if (!handler) {
      return NextResponse.json({ message: 'Method not allowed' }, { status: 405 })
    }
    return handler(request, context)
  }
}
