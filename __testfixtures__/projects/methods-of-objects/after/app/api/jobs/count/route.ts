import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import limit from '../../../../lib/rate-limit'

export const dynamic = 'force-dynamic'

const limiter = limit({ interval: 1000, most: 10 })

async function handler(request: NextRequest) {
  if (!(await limiter.check(request)).ok) return new Response(null, { status: 429 })
  const jobs = await db.allJobs(request)
  return NextResponse.json({ count: jobs.length })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
