import { NextResponse } from 'next/server'
import { usage } from '../../../lib/usage'

export const dynamic = 'force-dynamic'

async function handler() {
  // next-reroute NR245: Node keeps headers in lower case, so `Authorization` has always been undefined here, and it still is.
  const authorization = undefined as string | string[] | undefined
  const token = (authorization as string)?.replace('Bearer ', '')
  // next-reroute NR245: Node keeps headers in lower case, so `X-Internal` has always been undefined here, and it still is.
  const internal = undefined as string | string[] | undefined
  // next-reroute NR245: Node keeps headers in lower case, so `X-Key` has always been undefined here, and it still is.
  const key = undefined as string | string[] | undefined
  const isInternal = internal === '1' || typeof key === 'string'
  // next-reroute NR245: Node keeps headers in lower case, so `X-Keys` has always been undefined here, and it still is.
  const keys = undefined as string | string[] | undefined
  if (!isInternal && !Array.isArray(keys)) {
    return NextResponse.json({ token: token ?? null }, { status: 401 })
  }
  return NextResponse.json(await usage.of(token))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
