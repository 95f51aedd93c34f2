import { NextResponse } from 'next/server'
import { login, reportAbuse } from '../../../lib/users'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

// Names that begin like those of logs.
export function GET() {
  return NextResponse.json({ ok: true })
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await login(body)
  reportAbuse('put')
  return new Response(null, { status: 405 })
}

export function PUT() {
  reportAbuse('put')
  return new Response(null, { status: 405 })
}
