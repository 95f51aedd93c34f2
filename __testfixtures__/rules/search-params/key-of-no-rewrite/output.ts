import { NextResponse, type NextRequest } from 'next/server'
import { posts } from '../../../lib/posts'

export const dynamic = 'force-dynamic'

// A rewrite adds `version` to the query, which is not read here.
async function handler(request: NextRequest) {
  const page = Number(request.nextUrl.searchParams.get('page') ?? 1)
  return NextResponse.json(await posts.list({ page }))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
