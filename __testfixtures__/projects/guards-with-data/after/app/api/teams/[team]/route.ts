import { NextResponse, type NextRequest } from 'next/server'
import { requireMember, requireOwner, teamOf } from '../../../../lib/auth'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ team: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const member = await requireMember(request)
  if (member instanceof Response) return member
  const team = await teamOf(request, { params }, member)
  if (team instanceof Response) return team
  return NextResponse.json({ team: team.name, you: member.id })
}

export async function PATCH(request: NextRequest, { params }: Context) {
  const owner = await requireOwner(request)
  if (owner instanceof Response) return owner
  const team = await teamOf(request, { params }, owner)
  if (team instanceof Response) return team
  const body = await readBody(request)
  if (body instanceof Response) return body

  await db.teams.rename(team.id, body.name)
  return new Response(null, { status: 204 })
}
