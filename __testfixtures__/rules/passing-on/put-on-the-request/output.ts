import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import type { TeamRequest } from '../../../lib/team-request'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function loadTeam(request: NextRequest) {
  let team: any
  const user = await db.users.find(request.headers.get('authorization') ?? undefined)
  if (!user) {
    return new Response(null, { status: 401 })
  }
  if (user.team) {
    team = await db.teams.find(user.team)
  }
  return { user, team }
}

async function addPlan(user: TeamRequest['user']) {
  const plan = await db.plans.of(user.id)
  return plan
}

function mayWrite(user: TeamRequest['user']) {
  if (!user.writes) throw new Error('reads only')
}

function onError(err: any) {
  return NextResponse.json({ error: err.message }, { status: 400 })
}

export async function GET(request: NextRequest) {
  try {
    const given = await loadTeam(request)
    if (given instanceof Response) return given
    const { user, team: teamOfRequest } = given
    const plan = await addPlan(user)
    return NextResponse.json({ user, team: teamOfRequest ?? null, plan })
  } catch (cause: any) {
    return onError(cause)
  }
}

export async function POST(request: NextRequest) {
  try {
    const given = await loadTeam(request)
    if (given instanceof Response) return given
    const { user, team } = given
    await addPlan(user)
    mayWrite(user)
    const body = await readBody(request)
    if (body instanceof Response) return body

    await db.teams.rename(team?.id, body.name)
    return new Response(null, { status: 204 })
  } catch (cause: any) {
    return onError(cause)
  }
}
