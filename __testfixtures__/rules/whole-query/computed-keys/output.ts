import type { NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readQuery } from '../../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{ kind: string; id: string }> }) {
  const found: unknown[] = []
  const query = readQuery(request, await params)
  for (const key of ['kind', 'id']) {
    found.push(query[key])
  }
  return new Response(JSON.stringify(await db.find(found)), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
