import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  // next-reroute NR201: The key "page" given twice was a list here; now it is the first value.
  let page = request.nextUrl.searchParams.get('page') ?? undefined
  page = page || 1
  return NextResponse.json({ items: await db.item.page(Number(page)) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
