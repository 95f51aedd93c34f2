import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export async function PUT(request: NextRequest) {
  // UPDATE
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(await db.notes.update(body))
  } catch (error) {
    return NextResponse.json({ error: 'not updated' }, { status: 400 })
  }
}

export async function DELETE(request: NextRequest) {
  // REMOVE
  if (request.headers.get('x-soft')) {
    await db.notes.hide()
    return NextResponse.json({ hidden: true })
  } else {
    throw new Error('gone for good')
  }
}
