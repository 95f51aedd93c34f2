import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const TRACE = 'x-trace'
const CACHE = { name: 'Cache-Control' }

export async function POST() {
  await db.add()
  return NextResponse.json({ ok: true }, { status: 201, headers: { [CACHE.name]: 'no-store' } })
}

export function PUT() {
  return new Response(null, { status: 202, headers: { [CACHE.name]: 'no-cache', [TRACE]: 'put' } })
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  headers.set('x-trace', 'other')
  headers.set(TRACE, request.headers.get(TRACE) || 'none')
  return NextResponse.json(await db.all(), { headers })
}

export { handler as GET, handler as PATCH, handler as DELETE, handler as OPTIONS }
