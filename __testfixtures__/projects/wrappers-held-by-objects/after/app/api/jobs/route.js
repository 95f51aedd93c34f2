import { NextResponse } from 'next/server'
import Presets from '../../../lib/presets'

export const dynamic = 'force-dynamic'

export const GET = Presets.signedIn(function handler(request) {
  if (request.nextUrl.searchParams.get('fail')) throw new Error('x')
  return NextResponse.json({ jobs: [] })
})
