import { NextResponse, type NextRequest } from 'next/server'
import { SIGNATURE_HEADER, names } from '../../../lib/webhook'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const signature = Object.fromEntries(request.headers)[SIGNATURE_HEADER]
  if (!signature) return new Response(null, { status: 401 })
  const found = names.map((name: string) => Object.fromEntries(request.headers)[name.toLowerCase()] ?? 'none')
  return NextResponse.json({ signature, found })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
