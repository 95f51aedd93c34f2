import { NextResponse } from 'next/server'
import { withRing } from '@/lib/with-ring'

export const dynamic = 'force-dynamic'

export const GET = withRing(function handler(_request, { system }) {
  return NextResponse.json({ system })
})
