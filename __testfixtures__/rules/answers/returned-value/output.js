import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  if (!request.headers.get('authorization')) {
    // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
    return new Response(null, { status: 500 })
  }
  const page = await db.page.first()
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!page) return new Response(null, { status: 500 })
  return NextResponse.json(page)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
