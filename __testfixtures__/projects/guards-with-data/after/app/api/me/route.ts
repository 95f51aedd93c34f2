import { NextResponse, type NextRequest } from 'next/server'
import { requireMember } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const member = await requireMember(request)
  if (member instanceof Response) return member

  return NextResponse.json({ id: member.id, role: member.role })
}
