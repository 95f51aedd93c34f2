import { NextResponse } from 'next/server'
import { teamEndpoint } from '@/server/endpoint'
import { teams } from '@/server/projects'

export const dynamic = 'force-dynamic'

export const DELETE = teamEndpoint(async (_request, { session: { userId }, team }) => {
  await teams.leave(team.id, userId)
  return new Response(null, { status: 204 })
})

const handler = teamEndpoint(async (_request, { session: { userId }, team }) => {
  return NextResponse.json({ team, free: team.seats - (await teams.taken(team.id)) }, { headers: { 'Cache-Control': 'private' } })
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
