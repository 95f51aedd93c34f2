import { NextResponse } from 'next/server'
import { rooms, roomSchema, searchSchema } from '../../../../lib/rooms'
import { withBodyRoute as withBody, withQuery } from '../../../../lib/validate'

export const dynamic = 'force-dynamic'

const free = withQuery(searchSchema)(withBody(roomSchema, async function free(_request, { body, query }: any) {
  const { page, beds = 1 } = query
  const found = await rooms.free({ name: body.name, beds, page })
  if (!found.length && query.page) return NextResponse.json({ beds: query.beds }, { status: 404 })
  return NextResponse.json(found)
}))

// The API Route answered every method.
export { free as GET, free as POST, free as PUT, free as PATCH, free as DELETE, free as OPTIONS }
