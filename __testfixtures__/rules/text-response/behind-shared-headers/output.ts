import { NextResponse, type NextRequest } from 'next/server'
import { feed } from '../../../lib/feed'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  headers.set('X-Robots-Tag', 'noindex')
  const entry = await feed.latest()
  if (entry === null) return new Response('Nothing yet', { status: 404, headers })
  // next-reroute NR206: This text was sent without a content type, so browsers guessed it; now it is text/plain.
  if (request.nextUrl.searchParams.get('form') === 'page') return new Response(`<p>${entry}</p>`, { headers })
  return NextResponse.json({ entry }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
