import { NextResponse } from 'next/server'
import { getServerSession } from 'next-auth'
import { authOptions } from '../../../lib/auth-options'

export const dynamic = 'force-dynamic'

async function handler() {
  // next-reroute NR207: The session that next-auth gives here lacks `expires`, and it is used or handed on; its cookie is not prolonged here either.
  const session = await getServerSession(authOptions)
  return NextResponse.json({ session })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
