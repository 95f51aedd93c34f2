import { NextResponse } from 'next/server'
import { apiHandler, HttpError } from '../../../lib/api-handler'
import { orders } from '../../../lib/orders'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const POST = apiHandler(async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { items } = body
  if (!items?.length) throw new HttpError(422, 'An order needs items')

  // next-reroute NR225: Where something fails behind this, `apiHandler` answers, and headers that are set here went out with that; now they are lost.
  const order = await orders.place(items)
  return NextResponse.json(order, { status: 201, headers: { 'Cache-Control': 'no-store' } })
})

const handler = apiHandler(() => {
  throw new HttpError(405, 'POST only')
})

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
