import { NextResponse, type NextRequest } from 'next/server'

export function withSession(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    if (!request.cookies.get('session')?.value) return NextResponse.json({ error: 'Sign in' }, { status: 401 })
    return handler(request, context)
  }
}
