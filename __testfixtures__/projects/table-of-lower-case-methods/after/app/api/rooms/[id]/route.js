import { NextResponse } from 'next/server'
import { apiHandler } from '../../../../lib/api-handler'
import { rooms } from '../../../../lib/rooms'

export const dynamic = 'force-dynamic'

const handler = apiHandler({
  get: async (_request, { params }) => {
    const { id } = await params
    const room = await rooms.find(id)
    if (!room) throw 'Room not found'
    return NextResponse.json(room)
  },
  delete: async (_request, { params }) => {
    const { id } = await params
    await rooms.remove(id)
    return new Response(null, { status: 204 })
  },
})

export { handler as GET, handler as DELETE }
