import { NextResponse } from 'next/server'
import { placeOrder } from 'shop'
import { track, withVisitor } from '../../../lib/visitor'
import { readBody } from '../../../lib/read-body'

export const POST = withVisitor(async function handler(request, { visitor }) {
  const headers = new Headers()
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    // next-reroute NR226: `withVisitor` sets cookies, which were replaced by those that are set here; now both are sent, these last.
    track(request, headers, `order of ${body.item}`)
    const order = await placeOrder(visitor, body.item)
    return NextResponse.json(order, { status: 201, headers })
  } catch {
    return NextResponse.json({ error: 'Try again' }, { status: 502, headers })
  }
})
