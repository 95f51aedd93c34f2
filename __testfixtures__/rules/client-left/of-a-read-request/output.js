import { NextResponse } from 'next/server'
import { models } from '../../../lib/models'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const work = models.begin(body.prompt)
  // next-reroute NR216: API Routes never called this, since the request was read to its end before the handler ran; now it is called where the client leaves before the answer is sent.
  request.signal.addEventListener('abort', () => work.stop())
  return NextResponse.json({ text: await work.text() })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
