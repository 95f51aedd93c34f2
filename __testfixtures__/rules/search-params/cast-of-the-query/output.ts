import type { NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const email = (searchParams.get('email') ?? undefined) as string
  const name = searchParams.get('name') ?? undefined
  const mode = searchParams.get('mode') ?? 'all'
  return new Response(JSON.stringify(await db.user.find({ email, name, mode })), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
