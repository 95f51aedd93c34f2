import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined
  const via = request.nextUrl.searchParams.get('via')
  // The header is there, and is not asked.
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const listed = request.headers.get('x-forwarded-for')?.split(',')[0]
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const asked = via && forwarded ? forwarded : request.headers.get('x-forwarded-for')?.split(',')[0]
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const given = forwarded ? request.headers.get('x-forwarded-for')?.split(',')[0] : 'nobody'
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const capital = request.headers.get('x-forwarded') || request.headers.get('x-forwarded-for')?.split(',')[0]
  let changed = forwarded
  if (via) changed = undefined
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const late = changed || request.headers.get('x-forwarded-for')?.split(',')[0]
  // One that has no second, and an address in parts.
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const second = forwarded?.toString().split(',')[1] || request.headers.get('x-forwarded-for')?.split(',')[0]
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const part = (forwarded as string)?.split('.')[4] || request.headers.get('x-forwarded-for')?.split(',')[0]
  return NextResponse.json({ listed, asked, given, capital, late, second, part })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
