import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function create(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const item = await db.item.create({ name: body.name, by: request.headers.get('x-user') ?? undefined })
  return NextResponse.json(item, { status: 201 })
}

export async function POST(request: NextRequest) {
  try {
    return await create(request)
  } catch (error) {
    return NextResponse.json({ error: 'Try later' }, { status: 500 })
  }
}

export async function GET() {
  try {
    return NextResponse.json(await db.item.all())
  } catch (error) {
    return NextResponse.json({ error: 'Try later' }, { status: 500 })
  }
}
