import { after, NextResponse } from 'next/server'
import fs from 'node:fs'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return firstAnswer((reply) => {
    fs.access(`${process.cwd()}/${body.file}`, (error) => {
      try {
        if (error) reply.send(NextResponse.json({ error: 'no such file' }, { status: 404 }))
        reply.send(NextResponse.json({ file: body.file }))
        db.done(body.file)
      } catch (failure) {
        reply.end(new Response(null))
      }
    })
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
