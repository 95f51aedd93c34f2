import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function found(what: string) {
  return NextResponse.json({ what })
}

function handler(request: NextRequest) {
  return found((request.nextUrl.searchParams.get('what') ?? undefined) as string)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
