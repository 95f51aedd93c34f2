import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  // list
  const items = await db.item.list()
  return NextResponse.json({ items }) // all of them
}

export async function POST(request) {
  // create
  const body = await readBody(request)
  if (body instanceof Response) return body

  const item = await db.item.create(body)
  return NextResponse.json({ item }, { status: 201 })
}
