import { NextResponse } from 'next/server'
import { verify } from 'tokens'

export const dynamic = 'force-dynamic'

/** Answers where the token is none of an editor. */
async function editor(request) {
  const token = await verify(request.headers.get('authorization') ?? undefined)
  if (token.role !== 'editor') {
    return NextResponse.json({ error: 'Editors only' }, { status: 403 })
  }
  return token
}

export async function GET(request) {
  const token = await editor(request)
  if (token instanceof Response) return token
  return NextResponse.json({ name: token.name })
}
