import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import rateLimit from '../../../lib/rate-limit'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const limiter = rateLimit({ interval: 60_000, most: 100 })

export async function POST(request: NextRequest) {
  const { ok, left } = await limiter.check(request)
  const headers = new Headers()
  limiter.tell(headers, left)
  if (!ok) return NextResponse.json({ error: 'Too many' }, { status: 429, headers })
  return withHeaders(await db.addJob(request), headers)
}

async function handler(request: NextRequest) {
  const { ok, left } = await limiter.check(request)
  const headers = new Headers()
  limiter.tell(headers, left)
  if (!ok) return NextResponse.json({ error: 'Too many' }, { status: 429, headers })
  return NextResponse.json(await db.allJobs(request), { headers })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
