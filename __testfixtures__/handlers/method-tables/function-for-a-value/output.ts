import { NextResponse, type NextRequest } from 'next/server'
import { add, remove, set } from '../../../lib/options'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET() {
  return NextResponse.json({ ok: true })
}

export async function PUT(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) return NextResponse.json({ error: 'name' }, { status: 400 })

  return NextResponse.json(await set(body))
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) return NextResponse.json({ error: 'name' }, { status: 400 })

  return NextResponse.json(await add(body))
}

export async function DELETE(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) return NextResponse.json({ error: 'name' }, { status: 400 })

  return NextResponse.json(await remove(body))
}
