import { NextResponse } from 'next/server'
import { mirrors } from '../../../lib/mirrors'

export const dynamic = 'force-dynamic'

async function handler() {
  for (const mirror of await mirrors.all()) {
    if (mirror.up) {
      return NextResponse.json({ url: mirror.url })
    }
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
