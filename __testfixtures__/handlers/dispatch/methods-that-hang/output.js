import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name } = body
  try {
    await db.item.create({ name })
    return NextResponse.json({ name }, { status: 201 })
  } catch (e) {
    return NextResponse.json({ error: 'taken' }, { status: 409 })
  }
}
