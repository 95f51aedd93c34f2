import { NextResponse } from 'next/server'
import { validate } from '../../../lib/rows'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const body = await readBody(request, 2 * 1024)
  if (body instanceof Response) return body

  const denied = await validate(request)
  if (denied) return denied
  const { rows } = body
  return NextResponse.json({ rows: rows.length, all: body.all })
}
