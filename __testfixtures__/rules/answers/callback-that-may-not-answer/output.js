import { after, NextResponse } from 'next/server'
import { store } from '../../../lib/store'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

function handler(request) {
  return firstAnswer((reply) => {
    // next-reroute NR201: The key "name" given twice was a list here; now it is the first value.
    store.read(request.nextUrl.searchParams.get('name') ?? undefined, (error, data) => {
      if (error) return
      reply.send(NextResponse.json({ data }))
    })
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
