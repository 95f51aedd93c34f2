import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

/**
 * @param {import('next/server').NextRequest} request
 */
async function handler(request) {
  const items = await db.item.list(String(request.nextUrl.searchParams.get('kind') ?? undefined))
  return NextResponse.json({ items })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
