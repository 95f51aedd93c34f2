import { NextResponse } from 'next/server'
import { validateSession } from '../../../lib'
import { readBody } from '../../../lib/read-body'

export async function PUT(request) {
  const session = await validateSession(request)
  if (session instanceof Response) return session
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { mail } = body
  return NextResponse.json({ data: { mail, user: session.user } })
}
