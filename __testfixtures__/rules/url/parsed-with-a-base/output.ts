import { NextResponse, type NextRequest } from 'next/server'
import { search } from '../../../lib/search'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { searchParams } = new URL(request.nextUrl.pathname + request.nextUrl.search, `http://${request.headers.get('host') ?? undefined}`)
  const tags = searchParams.getAll('tag')
  const hits = await search.run({ q: searchParams.get('q'), tags })
  return NextResponse.json({ hits }, { headers: { 'Cache-Control': 's-maxage=10' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
