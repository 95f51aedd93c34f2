import { after } from 'next/server'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const { searchParams } = request.nextUrl
  return firstAnswer(async (reply) => {
    const fail = (status) => reply.end(new Response(null, { status }))
    if (!searchParams.get('id')) return fail(400)
    await save()
    await db.close()

    async function save() {
      // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
      await db.save(searchParams.get('id') ?? undefined)
      reply.end(new Response(null, { status: 201 }))
    }
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
