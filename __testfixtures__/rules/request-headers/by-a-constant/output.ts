import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const HEADER = 'x-tenant'

async function handler(request: NextRequest) {
  const tenant = request.headers.get(HEADER)
  if (!tenant) return NextResponse.json({ error: `${HEADER} is missing` }, { status: 400 })
  return new Response(JSON.stringify(await db.tenant.find(tenant)), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
