import { NextResponse, type NextRequest } from 'next/server'
import { onErrorRoute as onError } from '../../../lib/answers'
import { requireMemberRoute as requireMember } from '../../../lib/require-member'

export const dynamic = 'force-dynamic'

const requireRequest = requireMember({ admin: true })

export async function GET(request: NextRequest) {
  try {
    const member = await requireMember()(request)
    if (member instanceof Response) return member
    return NextResponse.json({ by: member.name })
  } catch (error: any) {
    return onError(error)
  }
}

export async function POST(request: NextRequest) {
  try {
    const given = await requireMember()(request)
    if (given instanceof Response) return given
    const member = await requireRequest(request)
    if (member instanceof Response) return member
    return NextResponse.json({ by: member.name, admin: member.admin }, { status: 201 })
  } catch (error: any) {
    return onError(error)
  }
}
