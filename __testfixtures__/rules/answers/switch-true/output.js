import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const n = Number(await db.n())
  switch (true) {
    case n > 10:
      return new Response(null, { status: 413 })
    case n > 5:
      console.log('many')
    // falls through
    case n > 0:
      return NextResponse.json({ n })
  }
  return new Response(null, { status: 204 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
