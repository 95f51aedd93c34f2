import { NextResponse } from 'next/server'
import { mail } from '../../../lib/mail'
import { users } from '../../../lib/users'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const session = await users.session(request.cookies.get('sid')?.value)
  if (!session) return NextResponse.json({ error: 'Sign in' }, { status: 401 })

  const body = await readBody(request)
  if (body instanceof Response) return body

  const { to, subject = '(none)', text } = body
  if (!to || !text) {
    return NextResponse.json({ error: 'to and text are needed' }, { status: 400 })
  }

  try {
    const sent = await mail.send({ to, subject, text, from: session.email })
    return NextResponse.json({ id: sent.id })
  } catch (err) {
    return NextResponse.json({ error: err.message }, { status: 502 })
  }
}
