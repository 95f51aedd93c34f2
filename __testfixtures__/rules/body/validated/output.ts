import { NextResponse, type NextRequest } from 'next/server'
import { z } from '../../../lib/zod'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const parsed = z.contact.safeParse(body)
  if (!parsed.success) {
    return NextResponse.json({ issues: parsed.error }, { status: 422 })
  }
  await db.contact.create(parsed.data)
  return NextResponse.json({ ok: true }, { status: 201 })
}
