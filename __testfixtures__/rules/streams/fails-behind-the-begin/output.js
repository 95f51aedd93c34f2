import { NextResponse } from 'next/server'
import { words } from '@/lib/words'
import { readBody } from '../../../lib/read-body'
import { streamBody } from '../../../lib/stream-body'

export async function POST(request) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { prompt, quiet } = data
  try {
    const body = await streamBody(request, async (stream) => {
      try {
        if (!quiet) stream.write(': begin\n\n')
        const found = await words.of(prompt)
        stream.write(`data: ${JSON.stringify(found)}\n\n`)
        stream.end()
      } catch (error) {
        if (!stream.headersSent) throw error
        console.error('words', error)
        // Who listens already is told in the stream.
        stream.write(`event: failed\ndata: ${error.message}\n\n`)
        stream.end()
      }
    })
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
  } catch (error) {
    console.error('words', error)
    return NextResponse.json({ error: error.message }, { status: 502 })
  }
}
