import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const query = { ...readQuery(request), sort: 'asc' }
  return NextResponse.json(await db.list(query))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
