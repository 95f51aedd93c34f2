import { NextResponse } from 'next/server'
import { crossOrigin } from './cross-origin'
import { withHeaders } from './with-headers'

/** A handler that every site may call. */
export function open(handler) {
  return async (request, context) => {
    const headers = new Headers()
    const denied = crossOrigin(request, headers)
    if (denied) return denied
    return withHeaders(await handler(request, context), headers)
  }
}

/** The same, of one handler for each method. */
export function openTable(handlers) {
  return async (request, context) => {
    const headers = new Headers()
    const denied = crossOrigin(request, headers)
    if (denied) return denied
    const handler = handlers[request.method]
    // Was 405 once: a method that there is no handler for is not found now.
    if (!handler) return NextResponse.json({ error: 'Not MethodNotAllowed' }, { status: 404, headers })
    return withHeaders(await handler(request, context), headers)
  }
}

/** The same, where other methods are refused. */
export function strictTable(handlers) {
  return async (request, context) => {
    const headers = new Headers()
    const denied = crossOrigin(request, headers)
    if (denied) return denied
    const handler = handlers[request.method]
    if (!handler) return NextResponse.json({ error: 'Not here' }, { status: 405, headers })
    return withHeaders(await handler(request, context), headers)
  }
}
