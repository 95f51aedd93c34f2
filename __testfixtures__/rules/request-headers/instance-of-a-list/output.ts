import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const forced = (request.headers.get('x-shop') ?? undefined) as string | string[] | undefined
  const shop = forced instanceof Array ? forced[0] : forced
  if (((request.headers.get('x-many') ?? undefined) as string | string[] | undefined) instanceof Array) return new Response(null, { status: 400 })
  return NextResponse.json({ shop: shop ?? null })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
