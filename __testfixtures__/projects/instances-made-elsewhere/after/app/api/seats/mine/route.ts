import { NextResponse, type NextRequest } from 'next/server'
import { register } from 'registry'
import { seats } from 'seats'
import { limits } from '../../../../lib/limits'

export const dynamic = 'force-dynamic'

const all = limits()

// It is known elsewhere, too.
register('seats', all)

async function handler(request: NextRequest) {
  return NextResponse.json({ [all.keyOfRoute(request)]: await seats.list() })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
