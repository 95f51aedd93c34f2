import { NextResponse } from 'next/server'
import { cookies } from '../../../lib/cookies'

export const dynamic = 'force-dynamic'

async function handler() {
  const pair = await cookies.rotate()
  const headers = new Headers()
  headers.append('Set-Cookie', `a=${pair.access}; Path=/`)
  headers.append('Set-Cookie', `r=${pair.refresh}; Path=/api`)
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
