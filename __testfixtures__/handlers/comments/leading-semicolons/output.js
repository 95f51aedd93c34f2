import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const id = request.nextUrl.searchParams.get('id') ?? undefined
  ;[1, 2].forEach((n) => db.seen(n, id))
  ;[3].forEach((n) => db.seen(n))
  // The body is read here.
  const body = await readBody(request)
  if (body instanceof Response) return body

  ;(await db.open(body.text)) || db.seen(0)
  if (!id) {
    [4].forEach((n) => db.seen(n))
    return NextResponse.json({ id }, { status: 400, headers: { 'X-A': 'b' } })
  }
  return NextResponse.json({ id }, { headers: { 'X-A': 'b' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
