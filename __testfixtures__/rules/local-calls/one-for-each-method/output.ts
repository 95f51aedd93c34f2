import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return removeNote(id)
}

/** A note, or 404. */
export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params
  const note = await db.note.find(id)
  if (!note) return NextResponse.json({ error: 'No such note' }, { status: 404 })
  return NextResponse.json(note)
}

export async function PATCH(request: NextRequest, { params }: Context) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { text } = body
  const { id } = await params
  const note = await db.note.change(id, { text })
  return NextResponse.json(note)
}

async function removeNote(id: string) {
  await db.note.remove(id)
  return new Response(null, { status: 204 })
}
