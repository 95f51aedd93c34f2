import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const status = await db.status()
  let statusCode = 200
  switch (status) {
    case 'down':
      statusCode = 503
      break
    case 'slow':
      statusCode = 429
    default:
      await db.touch()
  }
  for (const job of await db.jobs()) {
    if (job.last) return NextResponse.json({ status, job: job.id }, { status: statusCode })
    if (job.failed) statusCode = 500
  }
  return NextResponse.json({ status }, { status: statusCode })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
