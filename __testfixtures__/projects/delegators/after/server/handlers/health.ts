import { NextResponse } from 'next/server'
import { ping } from 'database'

/** Whether we are up. */
export default async function health() {
  const ok = await ping()
  return NextResponse.json({ ok }, { status: ok ? 200 : 503 })
}
