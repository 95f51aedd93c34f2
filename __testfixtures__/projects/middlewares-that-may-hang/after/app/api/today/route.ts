import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { onWorkdays } from '../../../lib/middlewares'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const denied = onWorkdays(request)
  if (denied) return denied
  return NextResponse.json(await db.today())
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
