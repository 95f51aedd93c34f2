import { NextResponse, type NextRequest } from 'next/server'
import { report } from 'error-tracker'

export class HttpError extends Error {
  constructor(
    public status: number,
    message: string,
  ) {
    super(message)
  }
}

/** What a handler throws becomes an answer. */
export function apiHandler(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (error instanceof HttpError) {
        return NextResponse.json({ error: error.message }, { status: error.status })
      }
      report(error, { url: request.nextUrl.pathname + request.nextUrl.search, method: request.method })
      return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
    }
  }
}
