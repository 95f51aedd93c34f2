import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

const FILTERS = ['color', 'size']

async function handler(request: NextRequest) {
  const where: Record<string, unknown> = {}
  const query = readQuery(request)
  for (const name of FILTERS) {
    if (query[name]) where[name] = query[name]
  }
  return NextResponse.json(await db.item.list(where))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
