import { NextResponse, type NextRequest } from 'next/server'
import { regions } from '../../../lib/regions'

export const dynamic = 'force-dynamic'

function tokenOf(request: NextRequest): string | null {
  let header = ''

  header = request.headers.get('authorization') || ''

  const parts = header.split(' ')
  return parts.length > 1 ? parts[1]! : null
}

export async function GET(request: NextRequest) {
  // Middleware gives Headers.
  const country = request.headers.get('cf-ipcountry') ?? undefined
  const region = (request.headers.get('cf-region') ?? undefined) as string
  return NextResponse.json(await regions.of(country, region))
}

export async function POST(request: NextRequest) {
  // Middleware gives Headers.
  const country = request.headers.get('cf-ipcountry') ?? undefined
  const region = (request.headers.get('cf-region') ?? undefined) as string
  return NextResponse.json(await regions.add(country, region, tokenOf(request)), { status: 201 })
}
