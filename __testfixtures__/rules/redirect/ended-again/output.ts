import { NextResponse, type NextRequest } from 'next/server'
import { logins } from '../../../lib/logins'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    const { searchParams } = request.nextUrl
    if (!searchParams.get('provider')) return new Response(null, { status: 307, headers: { Location: '/login' } })
    const url = await logins.start(searchParams.get('provider') as string)
    // next-reroute NR205: Where this URL is missing, API Routes failed with 500; now the redirect leads to `undefined`.
    return new Response(null, {
      status: 302,
      headers: { 'Cache-Control': 'no-store', Location: url },
    })
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: error.statusCode ?? 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
