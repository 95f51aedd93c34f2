import { NextResponse, type NextRequest } from 'next/server'
import { requireAdmin } from '../../../lib/auth'
import { db } from '../../../lib/db'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  headers.set('Cache-Control', 'no-store')
  try {
    const admin = await requireAdmin(request)
    if (admin instanceof Response) return withHeaders(admin, headers)
    // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
    if (!admin) return new Response(null, { status: 500 })
    return NextResponse.json({ admin, users: await db.users() }, { headers })
  } catch {
    return NextResponse.json({ error: 'failed' }, { status: 500, headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
