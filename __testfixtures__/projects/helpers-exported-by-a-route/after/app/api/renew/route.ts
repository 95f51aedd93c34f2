import { NextResponse, type NextRequest } from 'next/server'
import { renew } from 'sessions'
import { sessionIdRoute as sessionId } from '../../../pages/api/session'

export async function POST(request: NextRequest) {
  const headers = new Headers()
  try {
    const until = await renew(sessionId(request, headers))
    return NextResponse.json({ until }, { headers })
  } catch {
    return NextResponse.json({ error: 'Try again' }, { status: 503, headers })
  }
}
