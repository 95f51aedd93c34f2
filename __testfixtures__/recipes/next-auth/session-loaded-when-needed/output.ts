import { NextResponse } from 'next/server'
import { authOptions } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

async function handler() {
  const { getServerSession } = await import('next-auth')
  const session = await getServerSession(authOptions)
  if (!session) return new Response(null, { status: 401 })
  return NextResponse.json({ ok: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
