import { after, NextResponse, type NextRequest } from 'next/server'
import { find, READ, refuse } from 'shelf'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

export function OPTIONS() {
  return new Response(null, { status: 204 })
}

async function handler(request: NextRequest) {
  return firstAnswer(async (reply) => {
    // Behind the answer it goes on.
    if (request.method === READ) {
      // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
      const found = await find(request.nextUrl.searchParams.get('id') ?? undefined)
      reply.send(NextResponse.json({ found }))
    }
    refuse(request.method)
    reply.end(new Response(null, { status: 405 }))
  }, after)
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
