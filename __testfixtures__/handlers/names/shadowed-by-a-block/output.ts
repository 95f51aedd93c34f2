import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  await db.user.current(request.headers.get('authorization') ?? undefined)
  {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const user = await db.user.create(body)
    return NextResponse.json({ user }, { status: 201 })
  }
}

export async function GET(request: NextRequest) {
  const user = await db.user.current(request.headers.get('authorization') ?? undefined)
  return NextResponse.json({ user })
}
