import type { NextRequest } from 'next/server'
import { posts } from '../../../../lib/posts'
import { readQuery } from '../../../../lib/read-query'

export const dynamic = 'force-dynamic'

// Params win over what a rewrite adds.
async function handler(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  return new Response(JSON.stringify(await posts.find({ ...readQuery(request, await params) })), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
