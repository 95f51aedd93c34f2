import { NextResponse, type NextRequest } from 'next/server'
import { tour } from '../../../lib/tour'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  if (request.nextUrl.searchParams.get('preview') === '1') {
    headers.set('X-Preview', '1')
  }
  const step = await tour.next()
  if (step) {
    headers.set('Location', `/tour/${step.id}`)
    return new Response(null, { status: 307, headers })
  }
  return NextResponse.json({ error: 'The tour is over' }, { status: 404, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
