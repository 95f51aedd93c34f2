import { NextResponse } from 'next/server'
import { getSessionRoute as getSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler() {
  const session = await getSession()
  return NextResponse.json({ visits: session.visits })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
