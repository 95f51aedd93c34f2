import { after, NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

async function handler() {
  return firstAnswer(async (reply) => {
    reply.send(NextResponse.json({ ok: true }, { status: 202 }))
    reply.send(NextResponse.json({ ok: false }))
    await db.slow()
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
