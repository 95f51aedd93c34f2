import { NextResponse } from 'next/server'
import { tags } from '../../../lib/tags'

export const dynamic = 'force-dynamic'

async function handler() {
  const found = []
  const headers = new Headers()
  for (const tag of await tags.all()) {
    if (tag.broken) {
      headers.set('X-Broken-Tag', String(tag.id))
      continue
    }
    found.push(tag.name)
  }
  if (found.length === 0) return NextResponse.json([], { status: 404, headers })
  return NextResponse.json(found, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
