import { NextResponse } from 'next/server'
import { PassThrough, Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { reports } from '../../../lib/reports'
import { streamBody } from '../../../lib/stream-body'

export const dynamic = 'force-dynamic'

// As libraries for documents and archives are used.
class Document extends PassThrough {
  text(line) {
    if (line === 'bad') throw new Error('No such line')
    this.write(`${line}\n`)
  }
}

async function handler(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "line" given twice was a list here; now it is the first value.
  const as = searchParams.get('as')
  const line = searchParams.get('line') ?? undefined
  const headers = new Headers()
  if (as === 'archive') {
    const archive = new Document()
    headers.set('Content-Type', 'application/zip')
    // next-reroute NR218: What fails in here breaks the answer off once it has begun, and before that comes to the code around; API Routes ended it with `Internal Server Error`, or left it open.
    const body = await streamBody(request, async (stream) => {
      archive.pipe(stream)
      archive.text('one')
      archive.end()
      await finished(archive)
      await reports.count('archive')
    })
    return new Response(body, { headers })
  }
  if (as === 'pipeline') {
    try {
      headers.set('Content-Type', 'text/csv')
      // next-reroute NR218: What fails in here breaks the answer off once it has begun, and before that comes to the code around; API Routes ended it with `Internal Server Error`, or left it open.
      const body = await streamBody(request, async (stream) => {
        await pipeline(source(line), stream)
      })
      return new Response(body, { headers })
    } catch (error) {
      reports.fail(error.message)
      headers.set('Content-Type', 'application/json')
      return NextResponse.json({ error: error.message }, { status: 404, headers })
    }
  }
  try {
    const doc = new Document()
    headers.set('Content-Type', 'text/plain')
    // next-reroute NR218: What fails in here breaks the answer off once it has begun, and before that comes to the code around; API Routes ended it with `Internal Server Error`, or left it open.
    const body = await streamBody(request, (stream) => {
      doc.pipe(stream)
      doc.text('Title')
      doc.text(line)
      doc.end()
    })
    return new Response(body, { headers })
  } catch (error) {
    headers.set('Content-Type', 'application/json')
    return NextResponse.json({ error: error.message }, { status: 500, headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

const source = (line) =>
  Readable.from(
    (async function* () {
      if (line === 'missing') throw new Error('ENOENT')
      yield 'a;b\n'
      yield `${line}\n`
    })(),
  )
