import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function requireKey(request: NextRequest) {
  const owner = await db.key.owner(request.headers.get('x-key') ?? undefined)
  if (!owner) {
    return NextResponse.json({ error: 'Bad key' }, { status: 403 })
  }
  return owner
}

async function handler(request: NextRequest) {
  const owner = await requireKey(request)
  if (owner instanceof Response) return owner
  return NextResponse.json(await db.bill.of(owner))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
