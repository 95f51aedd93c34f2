import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const pages = await db.page.all()
  if (pages.length > 0) {
    return NextResponse.json(pages)
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
