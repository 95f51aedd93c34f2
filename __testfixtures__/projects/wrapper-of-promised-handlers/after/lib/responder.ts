import { NextResponse, type NextRequest } from 'next/server'
import { timer } from 'timers-of-ours'

/** Sends what a handler returns. */
export function responder<T>(f: (request: NextRequest, context: { params: Promise<any> }) => Promise<T | Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    let ok = false
    try {
      timer.mark('start')
      const result = await f(request, context)
      ok = true
      if (result instanceof Response) return result
      if (result) {
        return NextResponse.json(result)
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : 'Unknown error'
      return NextResponse.json({ message }, { status: 422 })
    } finally {
      timer.measure(ok ? 'answered' : 'failed', request.method)
    }
    return new Response(null, { status: 500 })
  }
}
