import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  if (Object.keys(readQuery(request)).length === 0) {
    return NextResponse.json({ error: 'Name at least one filter' }, { status: 400 })
  }
  return NextResponse.json(await db.item.list({ name: String(request.nextUrl.searchParams.get('name') ?? undefined) }))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
