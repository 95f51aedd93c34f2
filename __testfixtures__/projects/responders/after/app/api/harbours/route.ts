import type { NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { badRequest, jsonRes } from '../../../lib/respond'

export const dynamic = 'force-dynamic'

// Harbours near a point.
export function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const lat = Number(searchParams.get('lat') ?? undefined)
  const lon = Number(searchParams.get('lon') ?? undefined)
  if (Number.isNaN(lat) || Number.isNaN(lon)) {
    return badRequest('lat and lon must be numbers')
  }
  return db.harbours
    .near({ lat, lon })
    .then((data: unknown) => jsonRes({ data }))
    .catch((error: unknown) => jsonRes({ code: 503, error }))
}

function harbours() {
  return badRequest()
}

export { harbours as POST, harbours as PUT, harbours as PATCH, harbours as DELETE, harbours as OPTIONS }
