import { NextResponse } from 'next/server'
import { feed } from '../../../lib/feed'

export const dynamic = 'force-dynamic'

async function handler() {
  const headers = new Headers()
  try {
    headers.set('Cache-Control', 'max-age=600')
    const items = await feed.load()
    return NextResponse.json(items, { headers })
  } catch (error) {
    return NextResponse.json({ error: 'The feed is gone' }, { status: 502, headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
