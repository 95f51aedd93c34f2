import { after, NextResponse, type NextRequest } from 'next/server'
import { audit, parcels } from '../../../pages/lib/parcels'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const parcel = await parcels.find(request.headers.get('x-parcel') ?? undefined)
  return firstAnswer(async (reply) => {
    if (parcel) {
      reply.send(NextResponse.json({ parcel }))
    }
    if (reply.sent) {
      await audit.write('found', parcel)
    } else {
      reply.send(NextResponse.json({ error: 'No such parcel' }, { status: 404 }))
    }
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
