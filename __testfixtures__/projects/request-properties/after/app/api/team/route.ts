import { NextResponse } from 'next/server'
import { withTeam } from '../../../lib/auth'
import { teams } from '../../../lib/teams'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = withTeam(function handler(_request, { user, team }) {
  return NextResponse.json(team)
})

export const PATCH = withTeam(async function handler(request, { user, team }) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const renamed = await teams.rename(team!.id, body.name, user.id)
  return NextResponse.json(renamed)
})
