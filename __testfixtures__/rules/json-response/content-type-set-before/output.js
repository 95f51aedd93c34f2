import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function feed() {
  const posts = await db.post.recent()

  if (posts.length === 0) {
    return NextResponse.json({ error: 'no posts' }, { status: 404 })
  }
  return new Response(JSON.stringify({ version: '1.1', items: posts }), { headers: { 'Content-Type': 'application/feed+json' } })
}

// The API Route answered every method.
export { feed as GET, feed as POST, feed as PUT, feed as PATCH, feed as DELETE, feed as OPTIONS }
