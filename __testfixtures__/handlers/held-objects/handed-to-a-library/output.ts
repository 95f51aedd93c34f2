import { NextResponse, type NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  // What the token is read from.
  const token = await getToken({ req: request })
  if (!token) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  return NextResponse.json(await db.all(token.sub))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
