import { NextResponse } from 'next/server'
import { words } from '@/lib/words'
import { readBody } from '../../../lib/read-body'
import { streamBody } from '../../../lib/stream-body'

export async function POST(request) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { prompt, quiet } = data
  try {
    const list = await words.of(prompt)
    const body = await streamBody(request, async (stream) => {
      stream.flushHeaders()
      try {
        const all = await words.all(list)
        if (!quiet) stream.write(': begin\n\n')
        for (const word of await words.each(all)) stream.write(`data: ${word}\n\n`)
        stream.end()
      } catch (error) {
        stream.write(`event: failed\ndata: ${error.message}\n\n`)
        stream.end()
      }
    })
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 502 })
  }
}
