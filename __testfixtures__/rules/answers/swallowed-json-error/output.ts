import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  try {
    const total: bigint = BigInt((await db.sum()) ?? 0)
    return NextResponse.json({ total })
  } catch (error) {
    return NextResponse.json({ error: 'No total' }, { status: 422 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
