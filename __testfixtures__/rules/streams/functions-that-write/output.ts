import type { Writable } from 'node:stream'
import type { NextRequest } from 'next/server'
import { words } from '@/lib/words'
import { readBody } from '../../../lib/read-body'
import { streamBody } from '../../../lib/stream-body'

function sendEvent(res: Writable, event: string, data: unknown) {
  sendLine(res, `event: ${event}`)
  sendLine(res, `data: ${JSON.stringify(data)}\n`)
}

const sendLine = (res: Writable, line: string) => {
  if (!res.writableEnded) res.write(`${line}\n`)
}

export async function POST(request: NextRequest) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { prompt, quiet } = data
  const body = await streamBody(request, async (stream) => {
    try {
      if (!quiet) sendEvent(stream, 'begin', { prompt })
      for (const word of await words.of(prompt)) sendEvent(stream, 'word', word)
      sendEvent(stream, 'end', null)
    } catch (error: any) {
      sendEvent(stream, 'failed', { message: error.message })
    } finally {
      stream.end()
    }
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
}
