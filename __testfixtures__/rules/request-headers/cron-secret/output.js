import { NextResponse } from 'next/server'
import { jobs } from '../../../lib/jobs'

export const dynamic = 'force-dynamic'

async function handler(request) {
  if (request.headers.get('authorization') !== `Bearer ${process.env.CRON_SECRET}`) {
    return NextResponse.json({ success: false }, { status: 401 })
  }
  const host = request.headers.get('host') ?? undefined
  const proto = request.headers.get('x-forwarded-proto') ?? 'http'
  const ran = await jobs.runDue({ origin: `${proto}://${host}` })
  return NextResponse.json({ success: true, ran })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
