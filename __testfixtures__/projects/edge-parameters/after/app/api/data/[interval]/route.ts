import type { NextRequest } from 'next/server'
import { read } from 'store'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

async function handler(req: NextRequest, { params }: { params: Promise<{ interval: string }> }) {
  const { interval } = await params
  if (!interval) return new Response('No interval', { status: 400 })
  const part = req.nextUrl.searchParams.get('part')
  return Response.json({ interval, part, path: req.nextUrl.pathname, data: await read(interval) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
