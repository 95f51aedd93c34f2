import { NextResponse, type NextRequest } from 'next/server'
import { cacheFor, noStore, setCors } from '../../../lib/headers'
import { users } from '../../../lib/users'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  setCors(request, headers)
  return new Response(null, { headers })
}

export async function GET(request: NextRequest) {
  const headers = new Headers()
  setCors(request, headers)

  try {
    const list = await users.prices()
    cacheFor(headers, 60)
    return NextResponse.json(list, { headers })
  } catch {
    noStore(headers)
    return NextResponse.json({ error: 'Try again later' }, { status: 503, headers })
  }
}
