import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function list() {
  return NextResponse.json(await db.posts())
}

export async function GET(request: NextRequest) {
  const session = await db.session(request.headers.get('authorization') ?? undefined)
  if (!session) {
    return new Response(null, { status: 401 })
  }
  return list()
}

export async function POST(request: NextRequest) {
  const session = await db.session(request.headers.get('authorization') ?? undefined)
  if (!session) {
    return new Response(null, { status: 401 })
  }
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}
