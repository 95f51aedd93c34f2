import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const size = body.name.length
  return NextResponse.json(await db.create({ size }), { status: 201 })
}

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const size = body.name.length
  return NextResponse.json({ ok: true })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
