import { NextResponse } from 'next/server'
import { billing } from '../../../lib/billing'

export const dynamic = 'force-dynamic'

async function handler() {
  try {
    const invoice = await billing.latest()
    return NextResponse.json(invoice)
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: error.status || 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
