import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

function say(/* plain words */ text, more) {
  return NextResponse.json({ text, more })
}

async function handler() {
  const row = await db.row()
  return say(
    'hello', // the greeting
    row,
  )
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
