import { userAgent, NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { device } = userAgent({ headers: new Headers({ 'user-agent': request.headers.get('user-agent') ?? '' }) })
  const redirects = NextResponse.redirect.length
  return NextResponse.json({ device, redirects, items: await db.item.list(request.nextUrl.searchParams.get('sort') === 'name') })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
