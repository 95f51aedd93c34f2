import { NextResponse, type NextRequest } from 'next/server'
import { isCron } from '@/server/guards'
import { jobs } from '@/server/jobs'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const denied = isCron(request)
  if (denied) return denied

  const cleaned = await jobs.clean()
  return NextResponse.json({ cleaned })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
