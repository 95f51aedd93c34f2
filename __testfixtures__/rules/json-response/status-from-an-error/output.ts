import { NextResponse } from 'next/server'
import { billing } from '../../../lib/billing'

export const dynamic = 'force-dynamic'

async function handler() {
  try {
    const invoice = await billing.latest()
    return NextResponse.json(invoice)
  } catch (error: any) {
    // next-reroute NR202: The status of this answer is a value, `error.status || 500`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ error: error.message }, { status: error.status || 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
