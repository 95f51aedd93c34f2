import type { NextRequest } from 'next/server'
import { schema } from '../../../../lib/schema'
import { db } from '../../../../lib/db'
import { readQuery } from '../../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const query = schema.parse(readQuery(request, await params))
  return new Response(JSON.stringify(await db.post.find(query.id)), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
