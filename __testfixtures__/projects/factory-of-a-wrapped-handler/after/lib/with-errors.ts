import { NextResponse, type NextRequest } from 'next/server'

/** Answers where a handler fails. */
export function withErrors(route: string, handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      return await handler(request, context)
    } catch (error) {
      console.error(route, error)
      return NextResponse.json({ error: 'It failed.' }, { status: 500 })
    }
  }
}
