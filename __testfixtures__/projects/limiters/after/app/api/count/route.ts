import { NextResponse, type NextRequest } from 'next/server'
import { notes } from 'database'
import { mayAsk } from '../../../lib/guard'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  try {
    const denied = await mayAsk(request, headers)
    if (denied) return denied
    return NextResponse.json({ count: await notes.count() }, { headers })
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500, headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
