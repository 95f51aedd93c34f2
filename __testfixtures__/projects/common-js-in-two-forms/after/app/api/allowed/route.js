import { NextResponse } from 'next/server'
import { locale } from '../../../lib/settings'
import { isAllowed } from '../../../lib/checks'

export const dynamic = 'force-dynamic'

function handler(request) {
  if (!isAllowed(request)) return NextResponse.json({ error: 'No' }, { status: 403 })
  return NextResponse.json({ locale })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
