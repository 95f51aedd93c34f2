import { NextResponse } from 'next/server'
import { proxy } from '../../../lib/proxy'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const url = request.nextUrl.pathname + request.nextUrl.search
  const answer = await proxy.get('https://upstream.test' + url, request.headers.get('x-trace') ?? undefined)
  return NextResponse.json({ answer, from: url.split('?')[0] })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
