import { NextResponse, type NextFetchEvent, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

type Waits = Pick<NextFetchEvent, 'waitUntil'>

async function handler(request: NextRequest) {
  const waits: Waits[] = []
  return NextResponse.json({ token: request.cookies.get('token')?.value ?? null, items: await db.item.list(waits) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
