import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const { page, ...filters } = readQuery(request)
  return NextResponse.json(await db.item.list(filters, Number(page)))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
