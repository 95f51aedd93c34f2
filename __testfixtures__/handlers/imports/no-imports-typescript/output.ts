import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

type Answer = { pong: number }

function handler(request: NextRequest) {
  const answer: Answer = { pong: Number(request.nextUrl.searchParams.get('ping') ?? undefined) }
  return NextResponse.json(answer)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
