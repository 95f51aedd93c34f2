import { NextResponse, type NextRequest } from 'next/server'
import { store } from 'cache'

/** Sends what was sent before to those who ask alike. */
export function cached(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, options: { seconds: number; tagOf?: (request: NextRequest) => string; skips?: (request: NextRequest) => boolean }) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    if (options.skips && options.skips(request)) return handler(request, context)
    const tag = options.tagOf ? options.tagOf(request) : (request.nextUrl.pathname + request.nextUrl.search)
    const known = await store.get(tag, options.seconds)
    if (known) {
      return NextResponse.json(known)
    }
    return handler(request, context)
  }
}
