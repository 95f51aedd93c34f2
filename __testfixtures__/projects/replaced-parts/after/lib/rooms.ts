import { NextResponse, type NextRequest } from 'next/server'
import { readBody } from './read-body'
import { readQuery } from './read-query'

/** Saves what the body says, whoever has read it before. */
export async function createRoom(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name, beds } = body
  return NextResponse.json({ name, beds, sent: body }, { status: 201 })
}

export async function updateRoom(request: NextRequest, { params }: { params: Promise<any> }) {
  const { id } = readQuery(request, await params)
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ id, room: body, keys: Object.keys(readQuery(request, await params)) })
}

/** Logs whom a request is by, as the body says. */
export async function byWhom(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return body.by ?? 'nobody'
}
