import { after, NextResponse, type NextRequest } from 'next/server'
import fs from 'node:fs'
import { firstAnswer } from '../../../lib/first-answer'
import { streamBody } from '../../../lib/stream-body'

export const dynamic = 'force-dynamic'

const FOLDER = process.cwd()

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const file = searchParams.get('file')
  const as = searchParams.get('as')
  if (!file) return NextResponse.json({ error: 'file' }, { status: 400 })

  const headers = new Headers()
  return firstAnswer(async (reply) => {
    if (as === 'promise') {
      try {
        const source = fs.createReadStream(`${FOLDER}/${file}`)
        await new Promise<void>((resolve) => {
          streamBody(request, (stream) => source.pipe(stream)).then((body) => reply.end(new Response(body, { headers })))
          source.on('end', () => resolve())
          source.on('error', (error: any) => {
            if (error.code === 'ENOENT') {
              headers.set('Content-Type', 'application/json')
              reply.send(NextResponse.json({ error: 'no such file' }, { status: 404, headers }))
            } else {
              headers.set('Content-Type', 'application/json')
              reply.send(NextResponse.json({ error: error.code }, { status: 500, headers }))
            }
            resolve()
          })
        })
      } catch (error) {
        headers.set('Content-Type', 'application/json')
        reply.send(NextResponse.json({ error: 'failed' }, { status: 500, headers }))
      }
      return
    }

    headers.set('Content-Type', 'text/plain')
    const piped = fs
      .createReadStream(`${FOLDER}/${file}`)
      .on('error', (error) => {
        console.error(error)
        reply.end(new Response('gone', { status: 404, headers }))
      })
    return void streamBody(request, (stream) => piped.pipe(stream)).then((body) => reply.end(new Response(body, { headers })))
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
