import { NextResponse, type NextRequest } from 'next/server'
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

export const dynamic = 'force-dynamic'

const FILE = `${process.cwd()}/package.json`

async function handler(request: NextRequest) {
  const as = request.nextUrl.searchParams.get('as')
  const headers = new Headers()
  if (as === 'gzip') {
    headers.set('Content-Type', 'application/gzip')
    return new Response(Readable.toWeb(fs.createReadStream(FILE).pipe(createGzip())) as ReadableStream, { headers })
  }
  if (as === 'fetched') {
    const upstream = await fetch('https://files.example.com/1')
    if (!upstream.ok || !upstream.body) return NextResponse.json({ error: 'No file' }, { status: 502 })
    const status = upstream.status
    headers.set('Content-Type', String(upstream.headers.get('content-type') ?? 'text/plain'))
    // next-reroute NR202: The status of this answer is a value, `upstream.status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return new Response(upstream.body, { status, headers })
  }
  if (as === 'rows') {
    const rows = Readable.from(['id\n', '1\n', '2\n'])
    headers.set('Content-Type', 'text/csv')
    headers.set('Content-Disposition', 'attachment; filename="rows.csv"')
    return new Response(Readable.toWeb(rows) as ReadableStream, { headers })
  } else {
    const stream = fs.createReadStream(FILE)
    headers.set('Content-Type', 'application/json')
    return new Response(Readable.toWeb(stream) as ReadableStream, { headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
