import { NextResponse, type NextRequest } from 'next/server'
import { rooms } from '../../../lib/rooms'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{}> }

/** Answers what was thrown. */
const withErrors = (handler: (request: NextRequest, context: Context) => Response | Promise<Response>) => async (request: NextRequest, context: Context) => {
  try {
    return await handler(request, context)
  } catch (error) {
    console.error(request.method, request.nextUrl.pathname + request.nextUrl.search, error)
    return NextResponse.json({ error: (error as Error).message }, { status: 500 })
  }
}

export const GET = withErrors(async function handler() {
  return NextResponse.json(await rooms.all())
})

export const POST = withErrors(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await rooms.create(body), { status: 201 })
})
