import { NextResponse } from 'next/server'
import db from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  try {
    const item = await db.items.find(String(request.nextUrl.searchParams.get('id') ?? undefined))
    if (!item) throw Object.assign(new Error('no such item'), { status: 404 })
    return NextResponse.json(item)
  } catch (error) {
    // next-reroute NR202: The status of this answer is a value, `error.status || 500`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return new Response(error.message, { status: error.status || 500 })
  }
}
