import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

async function handler(request, { params }) {
  if (!request.headers.get('authorization')) return new Response(null, { status: 401 })
  const { teamId, memberId: member } = await params
  const n = Number(member)
  return NextResponse.json({ teamId, member, n, t: teamId })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
