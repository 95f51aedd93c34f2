import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { JobEndpoint } from '../../../../lib/endpoints'

export const dynamic = 'force-dynamic'

const handler = JobEndpoint(async (_request, { params, log }) => {
  const { name } = await params
  const done = await db.job.run(name)
  log.info('ran', { done })
  return NextResponse.json({ done }, { status: done ? 200 : 503 })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
