import { NextResponse, type NextRequest } from 'next/server'
import { countFailures } from '../../../lib/metrics'
import { sentThrough } from '../../../lib/sent-through'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{}> }

const watched = (handler: (request: NextRequest, context: Context) => Response | Promise<Response>) => (request: NextRequest, context: Context) => sentThrough(async (res, sendOn) => {
  countFailures(request, context, res)
  await sendOn(handler(request, context))
})

const handle = watched(function handler() {
  return NextResponse.json({ ok: true })
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
