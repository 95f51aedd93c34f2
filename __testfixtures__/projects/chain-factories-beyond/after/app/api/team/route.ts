import { NextResponse } from 'next/server'
import { ofTeam } from '../../../lib/teams'

export const dynamic = 'force-dynamic'

export const GET = ofTeam('red')(function handler(request) {
  const { searchParams } = request.nextUrl
  if (searchParams.get('fail')) throw new Error('failed')
  return NextResponse.json({ team: (searchParams.get('team') ?? undefined) as string })
})
