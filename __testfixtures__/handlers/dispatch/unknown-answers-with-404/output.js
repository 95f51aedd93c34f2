import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  const items = await db.item.list()
  return NextResponse.json({ items })
}

function handler() {
  return NextResponse.json({ error: 'Not found' }, { status: 404 })
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
