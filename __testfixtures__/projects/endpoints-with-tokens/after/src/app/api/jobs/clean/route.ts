import { NextResponse } from 'next/server'
import { forJobs } from '~/server/endpoints'
import { models } from '~/server/models'

export const dynamic = 'force-dynamic'

const handler = forJobs(async () => {
  const cleaned = await models.clean()
  return NextResponse.json({ ok: true, cleaned })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
