import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json(await db.flag.list())
}

export async function DELETE(request: NextRequest) {
  const { method } = request

  await db.flag.clear({ by: method })
  return NextResponse.json({ done: method })
}
