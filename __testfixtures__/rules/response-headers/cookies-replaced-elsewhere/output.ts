import { NextResponse, type NextRequest } from 'next/server'
import { cookies } from '../../../lib/cookies'

export const dynamic = 'force-dynamic'

function remember(headers: Headers, value: string | string[]) {
  headers.delete('Set-Cookie')
  for (const cookie of [value].flat()) headers.append('Set-Cookie', cookie)
}

export function GET(request: NextRequest) {
  const headers = new Headers()
  headers.set('Set-Cookie', 'first=1')
  remember(headers, cookies.ofVisit(request.headers.get('x-visit') ?? undefined))
  return NextResponse.json({ ok: true }, { headers })
}

export function POST() {
  const headers = new Headers()
  for (const name of ['a', 'b']) {
    headers.delete('Set-Cookie')
    for (const cookie of [cookies.named(name)].flat()) headers.append('Set-Cookie', cookie)
  }
  return NextResponse.json({ ok: true }, { status: 201, headers })
}

function handler() {
  const headers = new Headers()
  remember(headers, 'second=2')
  headers.delete('Set-Cookie')
  for (const cookie of [cookies.ofVisit('last')].flat()) headers.append('Set-Cookie', cookie)
  return NextResponse.json({ ok: true }, { status: 202, headers })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
