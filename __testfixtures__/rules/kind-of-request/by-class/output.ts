import { NextRequest, NextResponse } from 'next/server'
import { visits } from '../../../lib/visits'

export const dynamic = 'force-dynamic'

/** From where: of middleware, too. */
function addressOf(request: NextRequest) {
  let address = request.headers.get('x-real-ip') ?? undefined
  if (!address) {
    address = request.headers.get('cf-connecting-ip') ?? undefined
  }
  return (Array.isArray(address) ? address[0] : address) ?? 'unknown'
}

function placeOf(request: NextRequest): string | undefined {
  return (request.nextUrl.searchParams.get('place') ?? undefined) as string | undefined
}

export async function GET(request: NextRequest) {
  return NextResponse.json(await visits.of(addressOf(request), placeOf(request)))
}
