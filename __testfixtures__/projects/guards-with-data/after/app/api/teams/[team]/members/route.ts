import { NextResponse, type NextRequest } from 'next/server'
import { requireOwner } from '../../../../../lib/auth'
import { db } from '../../../../../lib/db'
import { readBody } from '../../../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const owner = await requireOwner(request)
  if (owner instanceof Response) return owner

  return NextResponse.json(await db.members.of(owner.teamId))
}

export async function POST(request: NextRequest) {
  const owner = await requireOwner(request)
  if (owner instanceof Response) return owner

  const body = await readBody(request)
  if (body instanceof Response) return body

  const invited = await db.members.invite({ email: body.email, team: owner.teamId })
  return NextResponse.json(invited, { status: 201 })
}

async function handler(request: NextRequest) {
  const owner = await requireOwner(request)
  if (owner instanceof Response) return owner

  return new Response(null, { status: 405, headers: { Allow: 'GET, POST' } })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
