import { NextResponse } from 'next/server'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ name: body.name }, { status: 201 })
}
