import { after, NextResponse, type NextRequest } from 'next/server'
import { audit, parcels } from '../../../pages/lib/parcels'

export const dynamic = 'force-dynamic'

async function show(request: NextRequest) {
  const parcel = await parcels.find(request.headers.get('x-parcel') ?? undefined)
  if (!parcel) return NextResponse.json({ error: 'No such parcel' }, { status: 404 })
  return NextResponse.json(parcel)
}

async function handler(request: NextRequest) {
  const response = await show(request)
  after(() => audit.write('shown', response.status))
  return response
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
