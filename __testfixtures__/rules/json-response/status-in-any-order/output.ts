import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Item = { id: string; name: string }
type Problem = { error: string }

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const item: Item = await db.item.create({ name: body.name })
  if (!item) {
    return NextResponse.json<Item | Problem>({ error: 'That name is taken' }, { status: 409 })
  }
  return NextResponse.json<Item | Problem>(item, { status: 201, headers: { Location: '/api/items/latest' } })
}

export async function GET() {
  const item: Item = await db.item.latest()
  if (!item) return NextResponse.json<Item | Problem>({ error: 'Nothing yet' }, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return NextResponse.json<Item | Problem>(item)
}
