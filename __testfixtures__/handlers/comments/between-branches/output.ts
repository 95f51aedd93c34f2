import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  // Reading is for everyone.
  // newest first
  const items = await db.item.list({ order: 'desc' })

  // the count is for the pager
  return NextResponse.json({ items, count: await db.item.count() })
}

export async function POST(request: NextRequest) {
  // Writing is not.
  if (!request.headers.get('authorization')) {
    // the client shows the login
    return new Response(null, { status: 401 })
  }
  const body = await readBody(request)
  if (body instanceof Response) return body

  /* all fields are checked by the database */
  const item = await db.item.create(body)
  return NextResponse.json(item, { status: 201 })
  // TODO: tell the subscribers
}
