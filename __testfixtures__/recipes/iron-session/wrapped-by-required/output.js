import { getIronSession } from 'iron-session'
import { NextResponse } from 'next/server'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'notes', cookieOptions: { secure: false } }

// Whoever knows the word is let in.
export async function DELETE(request) {
  const headers = new Headers()
  const session = await getIronSession(request, { headers }, options)
  session.destroy()
  return NextResponse.json({ ok: true }, { headers })
}

export async function POST(request) {
  const headers = new Headers()
  const session = await getIronSession(request, { headers }, options)
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { word, name } = body
  if (word !== 'please') return NextResponse.json({ error: 'Say please' }, { status: 401, headers })
  session.user = { name }
  await session.save()
  return NextResponse.json({ ok: true }, { headers })
}

async function login(request) {
  const headers = new Headers()
  const session = await getIronSession(request, { headers }, options)
  return NextResponse.json({ name: session.user?.name ?? null }, { headers })
}

export { login as GET, login as PUT, login as PATCH, login as OPTIONS }
