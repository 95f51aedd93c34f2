import { NextResponse } from 'next/server'
import { rooms, roomSchema } from '../../../lib/rooms'
import { withBodyRoute as withBody } from '../../../lib/validate'

export const POST = withBody(roomSchema, async function create(_request, { body }) {
  const room = await rooms.create(body)
  return NextResponse.json({ room, beds: body.beds }, { status: 201 })
})
