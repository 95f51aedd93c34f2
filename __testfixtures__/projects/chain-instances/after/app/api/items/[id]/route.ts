import { NextResponse } from 'next/server'
import { handler } from '../../../../lib/handler'

// next-reroute NR257: `handler` is one chain, to which other routes add their functions too: where one process had it for several of them, the one that was loaded first answered for all. Now each answers for itself, and methods that another one added are refused.
export const DELETE = handler(async function handle(_request, { params, user }) {
  const { id } = await params
  return NextResponse.json({ removed: id, by: user.name })
})
