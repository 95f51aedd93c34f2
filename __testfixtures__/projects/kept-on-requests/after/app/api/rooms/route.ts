import { NextResponse } from 'next/server'
import { rooms } from 'visits'
import { placeOf, sinceOf } from '../../../lib/visitor'
import { withVisitor } from '../../../lib/with-visitor'

export const dynamic = 'force-dynamic'

export const GET = withVisitor(async (request, { visitor }) => {
  const open = await rooms.open(visitor.id)
  const headers = new Headers()
  return NextResponse.json({ open, place: await placeOf({ request, headers }), old: (sinceOf(request) ?? 0) > 5 }, { headers })
})
