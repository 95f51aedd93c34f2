import { NextResponse } from 'next/server'
import { orders } from 'shop'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  // next-reroute NR215: Nothing puts `ip` on the request here: it was missing in the API Route, and it is missing still.
  const order = await orders.create({ item: body.item, ip: request.ip || (request.headers.get('x-real-ip') ?? undefined), by: userOf(request) })
  return NextResponse.json(order, { status: 201 })
}

export async function GET(request) {
  const found = await orders.list(userOf(request)?.id)
  return NextResponse.json(found)
}

function userOf(request) {
  // next-reroute NR215: Nothing puts `user` on the request here: it was missing in the API Route, and it is missing still.
  return request.user
}
