import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const response = await fetch('https://upstream.test/rates')
  if (!response.ok) {
    return NextResponse.json({ error: response.statusText }, { status: 502 })
  }
  await db.rates.save(await response.json())
  return NextResponse.json({ ok: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
