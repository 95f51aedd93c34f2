import { NextResponse, type NextRequest } from 'next/server'
import { meter } from 'meter'

/** Answers where a handler fails. */
export const withCatch = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    return await handler(request, context)
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

/** The same for handlers of either kind, with a line in the log. */
export function withLoggedCatch(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async function (request: NextRequest, context: { params: Promise<any> }) {
    try {
      return await handler(request, context)
    } catch (error: any) {
      // Whoever is on call reads this.
      meter.failed(request.nextUrl.pathname + request.nextUrl.search, error.message)
      if (error.message === 'gone') return new Response(null, { status: 410 })
      return NextResponse.json({ error: 'It failed.' }, { status: 502 })
    }
  }
}

/** Counts what came of a handler. */
export const withMeter =
  (name: string) =>
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    await meter.start(name)
    try {
      const response = await handler(request, context)
      await meter.done(name, response.status)
      return response
    } finally {
      await meter.stop(name)
    }
  }
