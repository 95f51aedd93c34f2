import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json({ items: await db.item.list() })
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ item: await db.item.create(body) }, { status: 201 })
}
