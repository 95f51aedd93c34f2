import { db } from '../../../lib/db'
import { streamBody } from '../../../lib/stream-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  // next-reroute NR218: What fails in here breaks the answer off once it has begun, and before that comes to the code around; API Routes ended it with `Internal Server Error`, or left it open.
  const body = await streamBody(request, async (stream) => {
    stream.write('id,name\n')
    for (const row of await db.rows()) {
      stream.write(`${row.id},${row.name}\n`)
    }
    stream.end()
  })
  return new Response(body)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
