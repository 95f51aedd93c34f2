import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

function allowAll(headers: Headers) {
  headers.set('Access-Control-Allow-Origin', '*')
}

async function handler() {
  const headers = new Headers()
  allowAll(headers)
  return NextResponse.json(await db.bill.all(), { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
