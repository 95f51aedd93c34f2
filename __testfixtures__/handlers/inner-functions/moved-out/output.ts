import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  try {
    return list(request, 20)
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500 })
  }
}

export async function POST(request: NextRequest) {
  try {
    return await orders2(request)
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500 })
  }
}

export function PUT(request: NextRequest) {
  try {
    const id = request.nextUrl.searchParams.get('id')
    if (!id) return failed('id')
    return failed(`no ${id}`, 404)
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500 })
  }
}

// What fails before its own `try` is not caught by the one around.
async function list(request: NextRequest, count: number) {
  const after = String(request.nextUrl.searchParams.get('after') ?? undefined)
  if (after === 'never') throw new Error('never')
  try {
    const found = await db.order.list(after, count)
    if (!found) return failed('none', 404)
    return NextResponse.json({ found })
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 503 })
  }
}

async function orders2(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name } = body
  return NextResponse.json(await db.order.create({ name }), { status: 201 })
}

function failed(reason: string, status: 400 | 404 = 400) {
  return NextResponse.json({ reason }, { status })
}
