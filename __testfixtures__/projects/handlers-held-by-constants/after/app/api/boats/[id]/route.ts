import { NextResponse, type NextRequest } from 'next/server'
import { boats } from '../../../../lib/store'
import { withUserRoute as withUser, type User } from '../../../../lib/with-user'

export const dynamic = 'force-dynamic'

async function show(request: NextRequest, { params, user }: { params: Promise<{ id: string }> } & { user: User }) {
  const { id } = await params
  const boat = await boats.find(id)
  if (!boat || boat.by !== user.id) return new Response(null, { status: 404 })
  if (request.method === 'HEAD') return new Response(null, { status: 204 })
  return NextResponse.json(boat)
}

const shown = withUser({}, show)

export function GET(request: NextRequest, context: { params: Promise<{ id: string }> }) {
  return shown(request, context)
}
