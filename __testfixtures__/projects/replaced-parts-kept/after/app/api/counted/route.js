import { NextResponse } from 'next/server'
import { withCount } from '../../../lib/trim'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

export function GET(request) {
  const denied = withCount(request)
  if (denied) return denied
  const { count, name = 'nobody' } = readQuery(request)
  return NextResponse.json({ next: count + 1, name })
}
