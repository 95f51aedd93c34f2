import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

export async function POST() {
  const job = await db.job.create()
  const response = NextResponse.json(job, { status: 202 })
  // next-reroute NR211: What follows ran behind the answer, while nobody waited for it; Next 14.2.35 has no `after`, so now the answer waits for it.
  try {
    await db.job.run(job)
  } catch (error) {
    console.error(error)
  }
  return response
}

function handler() {
  const response = NextResponse.json({ ok: true })
  console.log('listed')
  return response
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
