import { NextResponse, type NextRequest } from 'next/server'
import { Methods } from '../../../lib/http'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  if (request.method === Methods.Post) {
    return NextResponse.json({ item: await db.item.create() }, { status: 201 })
  }
  return NextResponse.json({ items: await db.item.list() })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
