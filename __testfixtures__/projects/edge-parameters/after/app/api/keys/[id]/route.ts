import type { NextRequest } from 'next/server'
import { find } from 'store'
import { keyOf } from '../../../../lib/keys'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

async function handler(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  if (!keyOf(request)) return new Response('Who?', { status: 401 })
  const url = request.nextUrl
  const { id } = await params
  return Response.json(await find(id, url.origin))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
