import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name, plan } = body as any & { name: string }
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  return NextResponse.json({ found: await db.user.find({ isHost: searchParams.get('role') === 'host', tag: searchParams.get('tag') ?? undefined, name, plan }) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
