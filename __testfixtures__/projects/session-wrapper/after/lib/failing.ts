import { NextResponse, type NextRequest } from 'next/server'

/** Answers 500 with what failed. */
export const failing = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    return await handler(request, context)
  } catch {
    return NextResponse.json({ error: 'Something failed' }, { status: 500 })
  }
}
