import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function list(request: NextRequest) {
  const items = await db.item.list(request.nextUrl.searchParams.get('kind') === 'new')
  return NextResponse.json({ items })
}

// The API Route answered every method.
export { list as GET, list as POST, list as PUT, list as PATCH, list as DELETE, list as OPTIONS }
