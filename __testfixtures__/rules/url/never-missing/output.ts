import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

const routes = { home: '/home' }

function pathOf(request: NextRequest): string {
  return request.nextUrl.pathname + request.nextUrl.search
}

function keyOf(request: NextRequest) {
  return `${request.method} ${request.nextUrl.pathname}${request.nextUrl.search}`
}

function handler(request: NextRequest) {
  const { pathname } = new URL(request.nextUrl.pathname + request.nextUrl.search, 'http://localhost')
  return NextResponse.json({ path: pathOf(request), key: keyOf(request), pathname })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
