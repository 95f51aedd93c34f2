import { NextResponse } from 'next/server'
import { checks } from '../../../lib/checks'

export const dynamic = 'force-dynamic'

async function handler() {
  const failed: string[] = []
  if (!(await checks.database())) failed.push('database')
  if (!(await checks.queue())) failed.push('queue')
  const ok = failed.length === 0
  return NextResponse.json<{ ok: boolean; failed: string[] }>({ ok, failed }, { status: ok ? 200 : 503 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
