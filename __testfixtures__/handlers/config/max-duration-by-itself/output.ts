import { NextResponse, type NextRequest } from 'next/server'
import { ai } from '../../../lib/ai'

export const dynamic = 'force-dynamic'

export const maxDuration = 30

async function handler(request: NextRequest) {
  const text = await ai.complete(String(request.nextUrl.searchParams.get('q') ?? undefined))
  return NextResponse.json({ text })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
