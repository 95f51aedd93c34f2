import { NextResponse, type NextRequest } from 'next/server'
import { auth } from '../../../../../../lib/auth'
import { db } from '../../../../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{ teamId: string; memberId: string }> }) {
  if (!(await auth.allowed(request.headers.get('authorization') ?? undefined))) {
    return new Response(null, { status: 401 })
  }
  const { teamId, memberId: memberIdParam } = await params
  const memberId = Number(memberIdParam)
  if (Number.isNaN(memberId)) {
    return NextResponse.json({ error: `No member of ${teamId}` }, { status: 400 })
  }
  return new Response(JSON.stringify(await db.member.find({ teamId, memberId })), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
