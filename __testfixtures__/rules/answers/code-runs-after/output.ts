import { NextResponse, type NextRequest } from 'next/server'
import { mail } from '../../../lib/mail'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.to) {
    // next-reroute NR212: Behind this answer the API Route went on with the code below, whose own answer was ignored; now it ends here.
    return NextResponse.json({ error: 'to?' }, { status: 400 })
  }
  await mail.send(body)
  return NextResponse.json({ ok: true }, { status: 202 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
