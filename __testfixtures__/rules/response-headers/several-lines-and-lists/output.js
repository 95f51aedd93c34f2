import { NextResponse } from 'next/server'
import { assets } from '../../../lib/assets'

export const dynamic = 'force-dynamic'

function handler() {
  const headers = new Headers()
  headers.set('Link', '</a.css>; rel=preload')
  headers.append('Link', '</b.css>; rel=preload')
  headers.set('Vary', 'Cookie, Accept')
  return NextResponse.json(assets.all(), { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
