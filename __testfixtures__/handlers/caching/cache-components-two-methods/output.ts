import { connection, NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: NextRequest, { params }: Context) {
  await connection()
  const { id } = await params
  return NextResponse.json({ item: await db.news.find(id) })
}

export async function PATCH(request: NextRequest, { params }: Context) {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ item: await db.news.update(id, body) })
}
