import { NextResponse } from 'next/server'
import { trimRoute as trim } from '../../../lib/trim'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const denied = await trim(request)
  if (denied) return denied
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ name: body.name ?? 'nobody' })
}
