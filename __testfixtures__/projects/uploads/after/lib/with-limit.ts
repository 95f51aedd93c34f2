import { NextResponse, type NextRequest } from 'next/server'

/** Refuses what comes too often. */
export const withLimit = (kind: string) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    if ((request.headers.get('x-limit') ?? undefined) === kind) return NextResponse.json({ error: `Too many ${kind}` }, { status: 429 })
    return handler(request, context)
  }
}
