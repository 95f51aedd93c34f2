import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export type Health = { ok: boolean; version: string }

async function health() {
  const version = await db.version()
  return NextResponse.json<Health>({ ok: true, version: String(version) })
}

// The API Route answered every method.
export { health as GET, health as POST, health as PUT, health as PATCH, health as DELETE, health as OPTIONS }
