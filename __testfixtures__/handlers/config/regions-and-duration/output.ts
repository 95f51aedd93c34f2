import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'
export const maxDuration = 10
export const preferredRegion = ['fra1', 'cdg1']

async function handler(request: NextRequest) {
  return NextResponse.json({ nearest: await db.nearest(request.headers.get('x-vercel-ip-country') ?? undefined) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
