import { NextResponse, type NextRequest } from 'next/server'
import { metrics, parcels } from '../../../pages/lib/parcels'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const started = Date.now()
  let response: Response | undefined
  try {
    const parcelHeader = request.headers.get('x-parcel')
    if (!parcelHeader) {
      response = NextResponse.json({ error: 'Which parcel?' }, { status: 400 })
      return response
    }
    const parcel = await parcels.find(parcelHeader)
    response = NextResponse.json(parcel)
    return response
  } catch (error) {
    response = NextResponse.json({ error: 'No parcels today' }, { status: 502 })
    return response
  } finally {
    metrics.count('parcels', { status: response?.status ?? 200, slow: Date.now() - started > 60_000 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
