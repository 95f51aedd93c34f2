import { NextResponse } from 'next/server'
import { cdn } from '../../../lib/cdn'

export const dynamic = 'force-dynamic'

async function handler() {
  const file = await cdn.head()
  const headers = new Headers()
  if (!(headers.get('Cache-Control') ?? undefined)) {
    return NextResponse.json({ size: file.size }, { headers })
  }
  return new Response(null, { status: 500, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
