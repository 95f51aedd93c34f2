import { NextResponse, type NextRequest } from 'next/server'
import { tokenOf } from 'tokens'

export const dynamic = 'force-dynamic'

const csrfCookie = (token: string) => `csrf=${token}; Path=/; SameSite=Strict`

export async function PUT(request: NextRequest) {
  const token = await tokenOf((request.headers.get('x-user') ?? undefined) as string)
  const headers = new Headers()
  // Both of them.
  headers.append('Set-Cookie', `session=${token}; HttpOnly; Path=/`)
  headers.append('Set-Cookie', csrfCookie(token))
  return NextResponse.json({ ok: true }, { status: 201, headers })
}

async function handler(request: NextRequest) {
  const token = await tokenOf((request.headers.get('x-user') ?? undefined) as string)
  const headers = new Headers()
  if (request.headers.get('x-old')) {
    headers.set('Set-Cookie', csrfCookie('old'))
  }
  return NextResponse.json({ token }, { headers })
}

export { handler as GET, handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
