import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withServer } from '../../../../lib/telemetry'

export const dynamic = 'force-dynamic'

export const PUT = withServer(async () => {
  return NextResponse.json({ put: await db.log.put() }, { status: 202 })
})

const handler = withServer(async () => {
  return new Response(`${JSON.stringify(await db.log.text(), null, 2)}`, { headers: { 'Content-Type': 'application/json' } })
})

export { handler as GET, handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
