import { after } from 'next/server'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const { searchParams } = request.nextUrl
  return firstAnswer(async (reply) => {
    if (searchParams.get('draft') === 'true') {
      // next-reroute NR201: The key "id" or "site" given twice was a list here; now it is the first value.
      await db.post.remove(searchParams.get('id') ?? undefined)
      reply.end(new Response(null))
    }
    const pinned = await db.pinned.find(searchParams.get('site') ?? undefined)
    if (pinned) await db.pinned.move(pinned)
    reply.end(new Response(null))
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
