import { NextResponse, type NextRequest } from 'next/server'

export async function byMethod(request: NextRequest, context: { params: Promise<any> }, handlers: Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) {
  const handler = handlers[request.method ?? '']
  if (!handler) {
    return NextResponse.json({ error: `No ${request.method} here` }, { status: 405 })
  }
  return handler(request, context)
}
