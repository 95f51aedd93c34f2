import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

type Answer = { items: unknown[] } | { error: string }

/** What stands on the front page. */
async function handler() {
  try {
    return NextResponse.json<Answer>({ items: await db.item.front() })
  } catch {
    return NextResponse.json<Answer>({ error: 'Try later' }, { status: 503 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
