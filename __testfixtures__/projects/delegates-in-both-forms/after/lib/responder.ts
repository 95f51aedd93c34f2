import { NextResponse, type NextRequest } from 'next/server'

/** Answers with what a function gives, or with what it throws. */
export const responder = (fn: (request: NextRequest, context: { params: Promise<any> }) => Promise<unknown | Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    const data = await fn(request, context)
    if (data instanceof Response) return data
    if (data) return NextResponse.json(data)
  } catch (error) {
    return NextResponse.json({ error: String(error) }, { status: 422 })
  }
  return new Response(null, { status: 500 })
}
