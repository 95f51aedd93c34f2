import { NextResponse, type NextRequest } from 'next/server'
import { verify } from 'tokens'
import { db } from './db'
import { readQuery } from './read-query'

export type Member = { id: string; teamId: string; role: 'owner' | 'member' }

/**
 * The member that a request comes from. Answers itself where there is none, and gives null.
 */
export async function requireMember(request: NextRequest) {
  const header = request.headers.get('authorization')
  if (!header?.startsWith('Bearer ')) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }

  const claims = await verify(header.slice('Bearer '.length))
  const member = claims && (await db.members.find(claims.sub))
  if (!member) {
    return NextResponse.json({ error: 'Session expired' }, { status: 401 })
  }
  return member
}

/** Only owners get further. */
export async function requireOwner(request: NextRequest) {
  const member = await requireMember(request)
  if (member instanceof Response) return member
  if (member.role !== 'owner') {
    return NextResponse.json({ error: 'Owners only' }, { status: 403 })
  }
  return member
}

/** The team of the URL, if the member may see it. */
export async function teamOf(request: NextRequest, { params }: { params: Promise<any> }, member: Member) {
  const query = readQuery(request, await params)
  const team = await db.teams.find(query.team as string)
  if (!team || team.id !== member.teamId) {
    return NextResponse.json({ error: `No team ${query.team}` }, { status: 404 })
  }
  return team as { id: string; name: string }
}
