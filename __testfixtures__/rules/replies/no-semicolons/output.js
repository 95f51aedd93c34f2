import { after, NextResponse } from 'next/server'
import { exists, rename } from '../../../lib/files'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { names } = body

  // each by itself
  const wanted = ['a', 'b']
  return firstAnswer(async (reply) => {
    wanted.forEach(async (name) => {
      if (!names.includes(name)) reply.send(NextResponse.json({ name }, { status: 400 }))
    })
    if (await exists('lock')) reply.end(new Response(null, { status: 409 }))
    await rename(names)
    reply.send(NextResponse.json({ ok: true }))
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
