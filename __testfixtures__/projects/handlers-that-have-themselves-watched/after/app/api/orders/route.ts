import { NextResponse, type NextRequest } from 'next/server'
import { orders } from 'meter'
import { countFailuresRoute as countFailures } from '../../../lib/count'
import { readBody } from '../../../lib/read-body'
import { sentThrough } from '../../../lib/sent-through'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{}> }

const watched = (handler: (request: NextRequest, context: Context) => Response | Promise<Response>) => (request: NextRequest, context: Context) => sentThrough(async (res, sendOn) => {
  // What fails here was never counted.
  countFailures(request, res)
  await sendOn(handler(request, context))
})

/** Takes orders. */
export const POST = watched(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const order = await orders.add(body)
  return NextResponse.json({ order }, { status: order ? 201 : 409 })
})

const handle = watched(function handler() {
  return NextResponse.json({ error: 'Only to order' }, { status: 400 })
})

export { handle as GET, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
