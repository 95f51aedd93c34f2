import { NextResponse, type NextRequest } from 'next/server'
import { find, READ } from 'shelf'

export const dynamic = 'force-dynamic'

export function OPTIONS() {
  return new Response(null, { status: 204 })
}

async function handler(request: NextRequest) {
  if (request.method === READ) {
    const found = await find('one')
    return NextResponse.json({ found })
  }
  return new Response(null, { status: 405 })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
