import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json({ item: await db.item.first() })
}

function handler(request) {
  throw new Error(`The HTTP ${request.method} method is not supported at this route.`)
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
