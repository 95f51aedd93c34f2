import { NextResponse } from 'next/server'
import { validateSessionRoute as validateSession } from '../../../lib/session'
import { readBody } from '../../../lib/read-body'

export async function PUT(request) {
  const session = await validateSession(request)
  if (session instanceof Response) return session
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { mail } = body
  return NextResponse.json({ data: { mail, user: session.user } })
}
