import { NextResponse } from 'next/server'
import { authOptions } from '../../../lib/auth-options'
import { serverSession } from '../../../lib/server-session'

export const dynamic = 'force-dynamic'

async function handler() {
  const session = await serverSession(authOptions)
  return NextResponse.json({ session }, { status: session ? 200 : 401 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
