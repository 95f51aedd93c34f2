import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export async function DELETE(request, { params }) {
  const { id } = await params

  return remove(request, id)
}

export async function PUT(request, { params }) {
  const { id } = await params

  const body = await readBody(request)
  if (body instanceof Response) return body

  const event = await update(request, id, body)
  return NextResponse.json(event)
}

async function remove(request, id) {
  if (!request.headers.get('authorization')) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  await db.event.delete(id)
  // Nothing to say.
  return new Response(null, { status: 204 })
}

async function update(request, id, data) {
  const by = request.headers.get('x-user') ?? undefined
  return db.event.update(id, { ...data, by })
}
