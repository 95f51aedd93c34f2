import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withOutcome } from '../../../../lib/telemetry'
import { sendBody } from '../../../../lib/send-body'

export const dynamic = 'force-dynamic'

export const DELETE = withOutcome(async () => {
  return NextResponse.json({ error: 'no' }, { status: 403 })
})

const handler = withOutcome(async () => {
  return sendBody(await db.ship.list(), { status: 201 })
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
