import { NextResponse } from 'next/server'
import { withTeam } from '../../../../lib/auth'
import { teams } from '../../../../lib/teams'
import { readBody } from '../../../../lib/read-body'

export const POST = withTeam(async (request, { team }) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const wanted = Number(body.seats)
  if (wanted < team!.seats) return NextResponse.json({ error: `${team?.seats} are taken` }, { status: 409 })
  await teams.resize(team, wanted)
  return new Response(null, { status: 204 })
})
