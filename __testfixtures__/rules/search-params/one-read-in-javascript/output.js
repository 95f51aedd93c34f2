import { NextResponse } from 'next/server'
import { geo } from '../../../lib/geo'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const { searchParams } = request.nextUrl
  const places = await geo.search(String(searchParams.get('q') ?? undefined), { near: `${searchParams.get('lat') ?? undefined},${searchParams.get('lng') ?? undefined}` })
  if (!places.length) return NextResponse.json({ error: 'nowhere' }, { status: 404 })
  return NextResponse.json(places, { headers: { 'Cache-Control': 'public, max-age=60' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
