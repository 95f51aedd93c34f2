import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function list(request) {
  // next-reroute NR201: The key "sort" given twice was a list here; now it is the first value.
  const rows = await db.row.all(request.nextUrl.searchParams.get('sort') || 'id')
  return NextResponse.json(rows)
}

function handler(request) {
  try {
    return list(request)
  } catch (error) {
    return NextResponse.json({ error: 'never seen' }, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
