import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

async function handler(request, { params }) {
  // next-reroute NR201: The key "page" given twice was a list here; now it is the first value.
  const { teamId, memberId } = await params
  const page = request.nextUrl.searchParams.get('page') ?? '1'
  if (!teamId) return new Response(null, { status: 401 })
  const n = Number(memberId)
  if (n) {
    return NextResponse.json({ teamId, n, page, t: teamId })
  } else return new Response(null, { status: 404 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
