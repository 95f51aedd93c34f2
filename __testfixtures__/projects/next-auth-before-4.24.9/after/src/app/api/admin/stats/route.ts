import { NextResponse } from 'next/server'
import { withAdmin } from '../../../../lib/session'

export const dynamic = 'force-dynamic'

export const GET = withAdmin(function stats() {
  return NextResponse.json({ visits: 3 })
})
