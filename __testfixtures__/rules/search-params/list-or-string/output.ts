import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  const items = await db.item.list({ tags: request.nextUrl.searchParams.get('tag') ?? undefined })
  return NextResponse.json({ items })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
