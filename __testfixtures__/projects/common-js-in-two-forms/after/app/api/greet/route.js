import { NextResponse } from 'next/server'
import { greetingRoute as greeting } from '../../../lib/greeting'
import { sessionOfRoute as sessionOf } from '../../../lib/session'

export const dynamic = 'force-dynamic'

function handler(request) {
  return NextResponse.json({ text: greeting(request), session: sessionOf(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
