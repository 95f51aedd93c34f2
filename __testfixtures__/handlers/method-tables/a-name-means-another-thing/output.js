import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handleGet() {
  return NextResponse.json(await db.list(limit))
}
const limit = 10

export function GET(request) {
  const limit = Number(request.headers.get('x-limit') ?? undefined)
  if (limit > 100) return new Response(null, { status: 400 })
  return handleGet()
}
