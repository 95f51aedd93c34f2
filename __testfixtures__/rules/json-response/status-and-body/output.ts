import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// What the shop sells, and how much of it is left.
export async function GET(request: NextRequest) {
  const item = await db.item.find(String(request.nextUrl.searchParams.get('code') ?? undefined))
  if (!item) {
    return NextResponse.json({ error: 'No such item' }, { status: 404 })
  }

  // the count may lag behind
  const note = `Counted at
    the door`
  return NextResponse.json({ item, note })
}
