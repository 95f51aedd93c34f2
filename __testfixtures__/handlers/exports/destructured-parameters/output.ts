import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return NextResponse.json(await db.item(id))
}

export async function PUT(request: NextRequest, { params }: Context) {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.change(id, body))
}
