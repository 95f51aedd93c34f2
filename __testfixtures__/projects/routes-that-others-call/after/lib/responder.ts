import { NextResponse, type NextRequest } from 'next/server'

/** Answers with what a handler returns, and with what it throws. */
export function responder<T>(handle: (request: NextRequest, context: { params: Promise<any> }) => Promise<T | Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      const result = await handle(request, context)
      if (result instanceof Response) return result
      if (result) return NextResponse.json(result)
    } catch (error) {
      return NextResponse.json({ message: error instanceof Error ? error.message : 'It failed.' }, { status: 422 })
    }
    return new Response(null, { status: 500 })
  }
}
