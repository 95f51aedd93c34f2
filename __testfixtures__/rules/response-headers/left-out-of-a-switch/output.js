import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request) {
  const { searchParams } = request.nextUrl
  const headers = new Headers()
  let status = 200
  switch (searchParams.get('kind') ?? undefined) {
    case 'old':
      if (searchParams.get('gone')) {
        headers.set('X-Kind', 'gone')
        status = 410
        break
      }
      return NextResponse.json({ kind: 'old' }, { status, headers })
    case 'new':
      return NextResponse.json({ kind: 'new' })
  }
  return NextResponse.json({ kind: 'unknown' }, { status, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
