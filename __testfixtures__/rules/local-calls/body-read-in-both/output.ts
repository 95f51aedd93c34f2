import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

async function add(request: NextRequest, list: string) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const row = await db.add(list, body.name)
  return NextResponse.json(row, { status: 201 })
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { list } = body
  if (!list) return NextResponse.json({ error: 'list' }, { status: 400 })
  return add(request, list)
}
