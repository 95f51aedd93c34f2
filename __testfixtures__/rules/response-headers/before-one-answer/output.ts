import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const rates = await db.rates.today()
  if (!rates) return NextResponse.json({ error: 'Markets are closed' }, { status: 503 })

  return NextResponse.json({ rates }, { headers: { 'X-Rates-Count': String(rates.length) } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
