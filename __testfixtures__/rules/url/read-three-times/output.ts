import { NextResponse, type NextRequest } from 'next/server'
import { log } from '../../../lib/log'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const url = request.nextUrl.pathname + request.nextUrl.search
  log.info(`asked for ${url}`, url)
  if (url.includes('debug=1')) {
    return NextResponse.json({ url })
  }
  return NextResponse.json({ ok: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
