import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const id = request.headers.get('x-id') ?? undefined
  /** Shows one. */
  const item = await db.item(id)
  if (!item) return new Response(null, { status: 404 })
  return NextResponse.json(item)
}

export async function PUT(request: NextRequest) {
  const id = request.headers.get('x-id') ?? undefined
  const body = await readBody(request)
  if (body instanceof Response) return body

  const item = await db.change(id, body)
  return NextResponse.json(item)
}
