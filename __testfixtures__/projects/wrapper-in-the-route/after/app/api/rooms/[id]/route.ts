import { NextResponse, type NextRequest } from 'next/server'
import { rooms } from '../../../../lib/rooms'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

function isAllowed(request: NextRequest) {
  return request.headers.get('x-key') === 'k'
}

function withKey(role: string) {
  return (handler: (request: NextRequest, context: Context) => Response | Promise<Response>) => (request: NextRequest, context: Context) => {
    if (!isAllowed(request)) return NextResponse.json({ error: `Only for ${role}` }, { status: 401 })
    return handler(request, context)
  }
}

const handle = withKey('owners')(async (_request, { params }) => {
  const { id } = await params
  const room = await rooms.find(id)
  if (!room) return new Response(null, { status: 404 })
  return NextResponse.json(room)
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
