import { NextResponse } from 'next/server'
import { verify, teams } from 'tokens'

export const dynamic = 'force-dynamic'

async function allow(request) {
  const token = request.headers.get('authorization')
  if (!token) {
    return NextResponse.json({ error: 'no' }, { status: 401 })
  }
  const user = await verify(token)
  if (!user) {
    return NextResponse.json({ error: 'who?' }, { status: 403 })
  }
  const team = await teams.of(user)
  return { user, team }
}

export async function GET(request) {
  const given = await allow(request)
  if (given instanceof Response) return given
  const { user, team } = given
  if (team.closed) return new Response(null, { status: 410 })
  return NextResponse.json({ id: user.id, team: team.name })
}
