import { getCookie, hasCookie } from 'cookies-next'
import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  if (!hasCookie('seen', { req: { headers: Object.fromEntries(request.headers) } as any })) return new Response(null, { status: 404 })
  return NextResponse.json({ seen: getCookie('seen', { req: { headers: Object.fromEntries(request.headers) } as any }), tried: getCookie('tried', { req: { headers: Object.fromEntries(request.headers) } as any }) ?? null })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
