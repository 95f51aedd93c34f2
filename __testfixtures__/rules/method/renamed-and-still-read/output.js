import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function POST(request) {
  const { method: verb } = request
  await db.hits.count(verb)
  return NextResponse.json({ verb }, { status: 201 })
}

async function handler(request) {
  const { method: verb } = request
  await db.hits.count(verb)
  return NextResponse.json({ verb, note: 'read only' })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
