import type { NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const code = searchParams.get('code')
  const state = searchParams.get('state') ?? undefined
  if (!code) {
    return new Response(null, {
      status: 307,
      headers: { Location: `/login?error=${encodeURIComponent('no code')}&state=${state}` },
    })
  }
  await db.save(String(code))
  return new Response(null, {
    status: 302,
    headers: { 'Set-Cookie': `code=${code}; Path=/; HttpOnly`, Location: '/' },
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
