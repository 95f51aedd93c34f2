import { NextResponse, type NextRequest } from 'next/server'
import { clock } from 'clock'
import { freshRoute as fresh } from '../../../lib/fresh'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const headers = new Headers()
  // It says no more than whether it goes on.
  const denied = fresh(request, headers)
  if (denied) return denied
  return NextResponse.json({ next: await clock.next() }, { headers })
}
