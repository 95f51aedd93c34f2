import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function list(user) {
  const headers = new Headers()
  if (!user) headers.set('Cache-Control', 'public, max-age=60')
  const rows = await db.list(user)
  if (rows.length === 0) return NextResponse.json([], { status: 404, headers })
  return NextResponse.json(rows, { headers })
}

function handler(request) {
  return list(request.headers.get('x-user') ?? undefined)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
