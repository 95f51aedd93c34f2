import { NextResponse, type NextRequest } from 'next/server'
import { hits } from 'limits'

// So many in a minute, and who asks is told.
export function limited(max: number) {
  return async (request: NextRequest, headers: Headers) => {
    const count: number = await hits.add(request.headers.get('x-key') ?? undefined)
    headers.set('X-Left', String(Math.max(0, max - count)))
    if (count > max) {
      return NextResponse.json({ error: 'Later' }, { status: 429, headers })
    }
  }
}
