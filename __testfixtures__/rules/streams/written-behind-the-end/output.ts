import type { NextRequest } from 'next/server'
import { words } from '../../../lib/words'
import { streamBody } from '../../../lib/stream-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  // next-reroute NR218: What fails in here breaks the answer off once it has begun, and before that comes to the code around; API Routes ended it with `Internal Server Error`, or left it open.
  const body = await streamBody(request, async (stream) => {
    for await (const word of words()) {
      if (word === '[DONE]') {
        stream.end()
        break
      }
      stream.write(`data: ${word}\n\n`)
    }
    stream.end('bye')
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
