import { NextResponse, type NextRequest } from 'next/server'
import { parcels } from '../../../pages/lib/parcels'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    const parcel = await parcels.find(request.headers.get('x-parcel') ?? undefined)
    if (parcel) {
      return NextResponse.json({ parcel })
    }
    return NextResponse.json({ error: 'No such parcel' }, { status: 404 })
  } catch (error) {
    return NextResponse.json({ error: 'No parcels today' }, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
