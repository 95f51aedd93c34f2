import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

class NotFound extends Error {}

function onError(error: unknown, request: NextRequest) {
  if (error instanceof NotFound) {
    return NextResponse.json({ error: error.message }, { status: 404 })
  } else if (process.env.SHOW_ERRORS) {
    return NextResponse.json({ error: String(error), at: request.nextUrl.pathname + request.nextUrl.search }, { status: 500 })
  } else {
    return new Response(null, { status: 500 })
  }
}

async function handler(request: NextRequest) {
  try {
    const ticket = await db.ticket.next()
    if (!ticket) throw new NotFound('No ticket')
    if (ticket.closed) return onError(new Error('closed'), request)
    return NextResponse.json(ticket)
  } catch (error) {
    return onError(error, request)
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
