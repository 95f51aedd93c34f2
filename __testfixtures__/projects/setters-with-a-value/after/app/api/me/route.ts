import { NextResponse, type NextRequest } from 'next/server'
import { loadVisitor, visitorId } from '../../../lib/visitor'

export const dynamic = 'force-dynamic'

export function HEAD() {
  return new Response(null, { status: 204 })
}

export async function GET(request: NextRequest) {
  const headers = new Headers()
  if (visitorId(request, headers) === 'nobody') return new Response(null, { status: 401, headers })

  return NextResponse.json({ id: visitorId(request, headers), visitor: await loadVisitor(request, headers) }, { headers })
}
