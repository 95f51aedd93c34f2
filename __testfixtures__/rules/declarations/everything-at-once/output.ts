import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ room: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const { room } = await params
  const since = request.nextUrl.searchParams.get('since')

  const messages = await db.message.list({ room, since: Number(since ?? 0) })
  return NextResponse.json({ messages })
}

export async function POST(request: NextRequest, { params }: Context) {
  const { room } = await params

  if (!request.headers.get('authorization')) return new Response(null, { status: 401 })
  const body = await readBody(request)
  if (body instanceof Response) return body

  const message = await db.message.add({ room, text: body.text })
  return NextResponse.json(message, { status: 201 })
}
