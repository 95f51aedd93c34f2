import { after, NextResponse } from 'next/server'
import { store } from '../../../lib/store'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

async function handler(request) {
  return firstAnswer(async (reply) => {
    const timer = setTimeout(() => reply.send(NextResponse.json({ error: 'late' }, { status: 408 })), 150)
    // next-reroute NR201: The key "name" given twice was a list here; now it is the first value.
    const data = await store.read(request.nextUrl.searchParams.get('name') ?? undefined)
    clearTimeout(timer)
    reply.send(NextResponse.json({ data }))
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
