import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const sortParam = request.nextUrl.searchParams.get('sort') ?? undefined
  const sort = sortParam && sortParam.toString().toLowerCase()
  const pageParam = request.nextUrl.searchParams.get('page') ?? undefined
  const page = pageParam !== undefined ? Number(pageParam.toString()) : 1
  return NextResponse.json({ sort, page })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
