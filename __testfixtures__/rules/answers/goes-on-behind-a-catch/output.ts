import type { NextRequest } from 'next/server'
import { items } from '../../../lib/items'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    if (!request.headers.get('authorization')) {
      // next-reroute NR212: Behind this answer the API Route went on with the code below, whose own answer was ignored; now it ends here.
      return new Response(null, { status: 401 })
    }
  } catch (error) {
    console.log(error)
  }
  await items.clear()
  return new Response(null)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
