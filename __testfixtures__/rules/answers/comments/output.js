import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const row = await db.row()
  if (!row) {
    // stop here
    /* gone */ return new Response(null, { status: 404 }) // for good
  }
  switch (row.kind) {
    case 'a':
      return NextResponse.json(row) // one is enough
    default:
      return new Response(null, { status: 400 })
    // others are not known
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
