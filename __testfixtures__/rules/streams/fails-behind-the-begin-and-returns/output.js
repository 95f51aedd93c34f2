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
      const send = (line) => stream.write(JSON.stringify(line) + '\n')
      try {
        if (!quiet) send({ begin: prompt })
        for (const word of await words.of(prompt)) send({ word })
        stream.end()
      } catch (error) {
        if (!stream.headersSent) throw error
        send({ failed: true })
        return stream.end()
      }
    })
    return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } })
  } catch {
    return NextResponse.json({ error: 'No words' }, { status: 502 })
  }
}
