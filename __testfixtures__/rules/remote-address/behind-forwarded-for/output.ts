import { NextResponse, type NextRequest } from 'next/server'
import { limiter } from '../../../lib/limiter'

export const dynamic = 'force-dynamic'

function addressOf(request: NextRequest): string {
  const forwarded = request.headers.get('x-forwarded-for')
  if (forwarded) {
    return forwarded.split(',')[0]!.trim()
  }
  return 'unknown'
}

async function handler(request: NextRequest) {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined
  const first = typeof forwarded === 'string' ? forwarded.split(',')[0] : undefined
  const last = (forwarded as string)?.split(',').pop()
  const real = request.headers.get('x-real-ip') || request.headers.get('x-forwarded-for')
  const listed = forwarded ? forwarded.split(',')[0] : 'unknown'
  if (!(await limiter.take(addressOf(request)))) return new Response(null, { status: 429 })
  return NextResponse.json({ first, last, real, listed })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
