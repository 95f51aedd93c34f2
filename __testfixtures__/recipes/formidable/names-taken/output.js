import { after, NextResponse } from 'next/server'
import formidable from 'formidable'
import { files } from '../../../lib/files'
import { firstAnswer } from '../../../lib/first-answer'
import { nodeRequest } from '../../../lib/node-request'

export const dynamic = 'force-dynamic'

function handler(request) {
  const form = formidable({ uploadDir: files.folder })
  return firstAnswer((reply) => {
    form.parse(nodeRequest(request), (err, fields, files) => {
      if (err) return reply.end(new Response(null, { status: 400 }))
      reply.send(NextResponse.json({ fields, count: Object.keys(files).length }))
    })
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
