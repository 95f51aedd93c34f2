import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const row = await db.row()
  if (!row) {
    return NextResponse.json(
      {
        error: 'There is nothing here that we could show to you today',
        hint: 'come back tomorrow',
      },
      { status: 404 },
    )
  }
  // the row as it is
  return NextResponse.json(row) // all of it
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
