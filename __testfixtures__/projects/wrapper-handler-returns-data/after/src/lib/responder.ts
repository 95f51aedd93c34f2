import { NextResponse, type NextRequest } from 'next/server'
import { errorOf } from './errors'

/** What a handler returns is the answer; what it throws, too. */
export function responder<T>(f: (request: NextRequest, context: { params: Promise<any> }) => Promise<T | Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      const result = await f(request, context)
      if (result instanceof Response) return result
      if (result) {
        return NextResponse.json(result)
      }
    } catch (err) {
      const error = errorOf(err)
      return NextResponse.json({ message: error.message, url: request.nextUrl.pathname + request.nextUrl.search }, { status: error.status })
    }
    return new Response(null, { status: 500 })
  }
}
