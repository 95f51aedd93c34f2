import { NextResponse, type NextRequest } from 'next/server'
import { keyOf } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const key = await keyOf(request)
  if (key instanceof Response) return key
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!key) return new Response(null, { status: 500 })
  return NextResponse.json({ key })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
