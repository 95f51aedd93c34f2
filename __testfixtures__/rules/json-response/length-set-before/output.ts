import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { NextResponse, type NextRequest } from 'next/server'
import { files } from 'files'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

async function handler(request: NextRequest) {
  const headers = new Headers()
  try {
    // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
    const file = await files.find(request.nextUrl.searchParams.get('id') ?? undefined)
    headers.set('Content-Type', String(file.type))
    headers.set('Content-Length', String(file.size))
    await files.opened(file)
    return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, { headers })
  } catch (error) {
    headers.set('Content-Type', 'application/json')
    headers.delete('Content-Length')
    // The length of the file is not that of this.
    return NextResponse.json({ error: 'cannot be read' }, { status: 500, headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
