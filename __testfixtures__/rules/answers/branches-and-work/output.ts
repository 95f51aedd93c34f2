import { after, NextResponse, type NextRequest } from 'next/server'
import { audit, parcels } from '../../../pages/lib/parcels'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  let response: Response
  if (request.headers.get('x-all')) {
    response = NextResponse.json(await parcels.all())
  } else {
    const parcel = await parcels.find(request.headers.get('x-parcel') ?? undefined)
    if (!parcel) {
      return NextResponse.json({ error: 'No such parcel' }, { status: 404 })
    }
    if (parcel.lost) throw new Error('A lost parcel')
    response = NextResponse.json({ parcel })
  }
  after(async () => {
    console.log('parcels asked for')
    await audit.write('asked')
  })
  return response
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
