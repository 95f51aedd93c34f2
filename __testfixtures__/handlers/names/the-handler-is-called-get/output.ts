import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const items = await db.item.list()
  return NextResponse.json({ items })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
