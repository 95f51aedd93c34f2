import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function getStats() {
  const stats = await db.stats.today()
  return NextResponse.json({ stats })
}

// The API Route answered every method.
export { getStats as GET, getStats as POST, getStats as PUT, getStats as PATCH, getStats as DELETE, getStats as OPTIONS }
