import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function PUT(request) {
  let body = await readBody(request)
  if (body instanceof Response) return body

  body = { ...body, isNew: false }
  if (typeof body === 'string') body = { text: body }
  await db.note.save(body)
  return NextResponse.json({ saved: true })
}

async function handler(request) {
  let body = await readBody(request)
  if (body instanceof Response) return body

  if (typeof body === 'string') body = { text: body }
  await db.note.save(body)
  return NextResponse.json({ saved: true })
}

export { handler as GET, handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
