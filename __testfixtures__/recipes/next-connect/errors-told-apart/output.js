import { NextResponse } from 'next/server'
import db from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  try {
    const item = await db.items.find(String(request.nextUrl.searchParams.get('id') ?? undefined))
    if (!item) throw Object.assign(new Error('no such item'), { status: 404 })
    return NextResponse.json(item)
  } catch (error) {
    return new Response(error.message, { status: error.status || 500 })
  }
}
