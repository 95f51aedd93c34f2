import type { NextRequest } from 'next/server'
import { feeds } from '../../../lib/feeds'
import { streamBody } from '../../../lib/stream-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const body = await streamBody(request, async (stream) => {
    try {
      const upstream = await feeds.open((request.nextUrl.searchParams.get('feed') ?? undefined) as string)
      if (!upstream.ok) {
        stream.write('event: error\ndata: {"error":"upstream"}\n\n')
        stream.end()
        return
      }
      const pump = async () => {
        for (const event of upstream.events) {
          if (stream.writableEnded || stream.destroyed) return
          stream.write(`data: ${event}\n\n`)
          await Promise.resolve()
        }
        stream.end()
      }
      await pump()
    } catch {
      stream.write('event: error\ndata: {"error":"connection"}\n\n')
      stream.end()
    }
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' } })
}
