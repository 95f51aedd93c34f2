import { after, NextResponse, type NextRequest } from 'next/server'
import { audit, parcels } from '../../../pages/lib/parcels'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const parcel = await parcels.find(request.headers.get('x-parcel') ?? undefined)
  const response = NextResponse.json({ parcel })
  after(() => audit.write('found', parcel))
  return response
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
