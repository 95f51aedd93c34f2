import { NextResponse } from 'next/server'
import { basketOf } from '../../../lib/basket'

export const dynamic = 'force-dynamic'

async function handler() {
  const items = await basketOf()
  return NextResponse.json({ items, total: items.length })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
