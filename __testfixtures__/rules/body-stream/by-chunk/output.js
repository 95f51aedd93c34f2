import { NextResponse } from 'next/server'
import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import getRawBody from 'raw-body'
import { files } from '../../../lib/files'
import { bodyStream } from '../../../lib/body-stream'

export const dynamic = 'force-dynamic'

async function upload(request) {
  const as = request.nextUrl.searchParams.get('as')
  const body = bodyStream(request)
  if (as === 'text') {
    const text = await getRawBody(body, { limit: '10kb', encoding: 'utf8' })
    return NextResponse.json({ text })
  }
  if (as === 'hash') {
    const hash = createHash('sha256')
    await pipeline(body, hash)
    return NextResponse.json({ hash: hash.digest('hex') })
  }
  if (as === 'piped') {
    const hash = createHash('md5')
    const done = new Promise((resolve) => hash.on('finish', resolve))
    body.pipe(hash)
    await done
    return NextResponse.json({ hash: hash.digest('hex') })
  }
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    await files.append(chunk.toString('base64'))
  }
  return NextResponse.json({ size })
}

// The API Route answered every method.
export { upload as GET, upload as POST, upload as PUT, upload as PATCH, upload as DELETE, upload as OPTIONS }
