import { NextResponse, type NextRequest } from 'next/server'
import { HttpError } from './http-error'

/** Answers what guards throw. */
export const handle = (run: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    return await run(request, context)
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    // next-reroute NR209: The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.
    // next-reroute NR214: Where the value of the header `name` is missing, API Routes failed with 500; now it says `undefined`.
    const headers = new Headers()
    for (const [name, value] of Object.entries(error.headers)) {
      headers.delete(name)
      for (const line of [value].flat()) headers.append(name, String(line))
    }
    return NextResponse.json({ error: error.message }, { status: error.status, headers })
  }
}
