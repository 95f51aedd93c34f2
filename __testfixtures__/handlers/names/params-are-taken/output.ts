import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params: routeParams }: { params: Promise<{ id: string }> }) {
  const { searchParams: search } = request.nextUrl
  const { id } = await routeParams
  const sort = search.get('sort') ?? undefined
  const page = search.get('page') ?? '1'
  const params = { sort: String(sort), page: Number(page) }
  const searchParams = new URLSearchParams({ page: String(page) })
  const comments = await db.comment.list(id, params)
  return NextResponse.json({ comments, next: `/api/posts/${id}?${searchParams}` })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
