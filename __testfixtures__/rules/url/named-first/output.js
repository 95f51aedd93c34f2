import { NextResponse } from 'next/server'
import { log } from '../../../lib/log'

export const dynamic = 'force-dynamic'

function handler(request) {
  const url = request.nextUrl.pathname + request.nextUrl.search
  const start = url.indexOf('?')
  log.info(url)
  return NextResponse.json({ search: start < 0 ? '' : url.slice(start) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
