import { after, NextResponse } from 'next/server'
import formidable from 'formidable'
import { log } from '../../../lib/log'
import { firstAnswer } from '../../../lib/first-answer'
import { nodeRequest } from '../../../lib/node-request'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const form = formidable()
  return firstAnswer(async (reply) => {
    form.parse(nodeRequest(request), (err, fields) => {
      if (err) return reply.end(new Response(null, { status: 400 }))
      reply.send(NextResponse.json(fields))
    })
    await log('an upload has begun')
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
