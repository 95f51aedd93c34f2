import { NextResponse } from 'next/server'
import { handler } from '../../../lib/handler'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const items = ['a', 'b']

// next-reroute NR257: `handler` is one chain, to which other routes add their functions too: where one process had it for several of them, the one that was loaded first answered for all. Now each answers for itself, and methods that another one added are refused.
export const GET = handler(function handle(_request, { user }) {
  return NextResponse.json({ items, for: user.name })
})

export const POST = handler(async function handle(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  // New ones.
  if (!body.item) throw new Error('an item has a name')
  return NextResponse.json({ item: body.item }, { status: 201 })
})
