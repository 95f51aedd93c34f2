import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

// The last one is what our own proxy has added.
function addressOf(request: NextRequest): string {
  const forwarded = request.headers.get('x-forwarded-for')
  if (forwarded) {
    const raw = forwarded
    const parts = raw.split(',').map((part) => part.trim()).filter(Boolean)
    if (parts.length > 0) return parts[parts.length - 1] as string
  }
  const real = request.headers.get('x-real-ip')
  if (real) return String(real)
  return 'unknown'
}

function firstOf(request: NextRequest): string | null {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined
  if (typeof forwarded === 'string' && forwarded.length > 0) return forwarded.split(',')[0]!.trim()
  return null
}

// A header of one address comes to the last line too.
function secondOf(request: NextRequest): string | null {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined
  if (typeof forwarded === 'string') {
    const [, second] = forwarded.split(',')
    if (second) return second
  }
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  return request.headers.get('x-forwarded-for')?.split(',')[0] ?? null
}

function handler(request: NextRequest) {
  return NextResponse.json({ last: addressOf(request), first: firstOf(request), second: secondOf(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
