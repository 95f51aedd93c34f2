import { NextResponse, type NextRequest } from 'next/server'
import { items } from 'items'

export const dynamic = 'force-dynamic'

function refuse(status: number) {
  return NextResponse.json({ refused: status }, { status, headers: { 'Cache-Control': 'no-store' } })
}

async function handler(request: NextRequest) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const item = await items.find(request.nextUrl.searchParams.get('id') ?? undefined)
  if (!item) return refuse(404)
  if (item.hidden) {
    return refuse(403)
  }
  return NextResponse.json(item)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
