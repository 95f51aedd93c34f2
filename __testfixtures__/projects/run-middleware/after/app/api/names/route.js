import { NextResponse } from 'next/server'
import { rates } from '../../../lib/rates'

export const dynamic = 'force-dynamic'

async function handler() {
  return NextResponse.json(await rates.names())
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
