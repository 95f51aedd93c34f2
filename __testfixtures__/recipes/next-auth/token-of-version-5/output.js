import { NextResponse } from 'next/server'
import { getToken } from 'next-auth/jwt'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const token = await getToken({ req: request, secret: process.env.AUTH_SECRET })
  if (!token) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  return NextResponse.json({ id: token.sub })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
