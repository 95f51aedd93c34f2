import { NextResponse, type NextRequest } from 'next/server'
import { tour } from '../../../lib/tour'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const headers = new Headers()
  if (searchParams.get('preview') === '1') headers.set('X-Preview', '1')
  const step = await tour.next()
  switch (searchParams.get('to') ?? undefined) {
    case 'map':
      headers.set('Location', '/map')
      return new Response(null, { status: 307, headers })
    case 'last':
      headers.set('Location', step ? `/tour/${step.id}/last` : '/tour')
      return new Response(null, { status: 308, headers })
    case 'either':
      return step ? new Response(null, { status: 303, headers: new Headers([...Array.from(headers), ['Location', `/tour/${step.id}`]]) }) : new Response(null, { status: 307, headers: new Headers([...Array.from(headers), ['Location', '/tour']]) })
  }
  if (searchParams.get('code')) {
    headers.set('Location', await tour.placeOf(String(searchParams.get('code'))))
    // A code says where to.
    // next-reroute NR205: Where this URL is missing, API Routes failed with 500; now the redirect leads to `undefined`.
    return new Response(null, { status: step ? 307 : 302, headers })
  }
  if (searchParams.get('guide') === 'no') return new Response(null, { status: 307, headers: new Headers([...Array.from(headers), ['Location', '/guides']]) })
  else if (step) return NextResponse.json({ id: step.id }, { headers })
  else return NextResponse.json({ error: 'The tour is over' }, { status: 404, headers })
}
