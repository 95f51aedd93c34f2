import { NextResponse } from 'next/server'
import { tokens } from '../../../lib/tokens'

export const dynamic = 'force-dynamic'

async function handler() {
  const headers = new Headers()
  try {
    const token = await tokens.issue()
    headers.set('X-Token', `${token}`)
  } catch (error) {
    return NextResponse.json({ error: 'No token' }, { status: 500, headers })
  }
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
