import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const LIMITS = { a: 1 }

async function handler() {
  const list = await db.list()
  const data = { list, limits: LIMITS }
  if (list.length > 2) return NextResponse.json(data)
  return NextResponse.json(LIMITS, { status: 404 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
