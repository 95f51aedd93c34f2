import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export function GET(_request: NextRequest, { params }: Context) {
  return show({ params })
}

function handler() {
  return send({ error: 'GET or PUT' })
}

export { handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }

export async function PUT(request: NextRequest, { params }: Context) {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  await db.board.update(String(id), body)
  return show({ params })
}

async function show({ params }: Context) {
  const { id } = await params
  const board = await db.board.find(String(id))
  return send({ board })
}

function send(data: object) {
  return NextResponse.json(data, { headers: { 'Cache-Control': 'no-store' } })
}
