import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { token } = readQuery(request)
  if (typeof token !== 'string' || token.length < 3) {
    return NextResponse.json({ error: 'A token is needed' }, { status: 400 })
  }
  await db.subscriber.confirm(token)
  return new Response(null, {
    status: 303,
    headers: { Location: `/confirmed?token=${encodeURIComponent(token)}` },
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
