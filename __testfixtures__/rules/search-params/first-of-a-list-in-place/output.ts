import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  let page = 1
  const pageParam = request.nextUrl.searchParams.get('page')
  if (pageParam) {
    page = parseInt(
      pageParam,
      10,
    )
  }
  const { searchParams } = request.nextUrl
  const sort = searchParams.get('sort') ?? 'name'
  return NextResponse.json({ page, sort, tag: searchParams.get('tag') ?? undefined })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
