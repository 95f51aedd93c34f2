import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await db.item.create(body)
  // also what is shown after creating
  return NextResponse.json({ items: await db.item.list() })
}

export async function GET() {
  // also what is shown after creating
  return NextResponse.json({ items: await db.item.list() })
}
