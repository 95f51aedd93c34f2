import { NextResponse, type NextRequest } from 'next/server'
import { stock } from 'meter'
import { countFailuresRoute as countFailures } from '../../../lib/count'
import { sentThrough } from '../../../lib/sent-through'

export const dynamic = 'force-dynamic'

const watched = 5

type Context = { params: Promise<{}> }

const watched2 = (handler: (request: NextRequest, context: Context) => Response | Promise<Response>) => (request: NextRequest, context: Context) => sentThrough(async (res, sendOn) => {
  countFailures(request, res)
  await sendOn(handler(request, context))
})

// How much there is.
const stockOf = watched2(async (request) => {
  try {
    const count = Number(await stock.count(request.headers.get('x-item') ?? undefined))
    if (count < watched) return NextResponse.json({ count }, { status: 404 })
    return NextResponse.json({ count })
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500 })
  }
})

// The API Route answered every method.
export { stockOf as GET, stockOf as POST, stockOf as PUT, stockOf as PATCH, stockOf as DELETE, stockOf as OPTIONS }
