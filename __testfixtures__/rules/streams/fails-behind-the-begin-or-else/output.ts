import { NextResponse, type NextRequest } from 'next/server'
import { words } from '@/lib/words'
import { readBody } from '../../../lib/read-body'
import { streamBody } from '../../../lib/stream-body'

export async function POST(request: NextRequest) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { prompt, quiet } = data
  try {
    const body = await streamBody(request, async (stream) => {
      try {
        if (!quiet) stream.write('begin\n')
        stream.write(String(await words.of(prompt)))
        stream.end()
      } catch (error: any) {
        if (!stream.headersSent) throw error
        const message = error.message ?? 'No words'
        stream.end(`\nfailed: ${message}`)
      }
    })
    return new Response(body, { headers: { 'Content-Type': 'text/plain' } })
  } catch (error: any) {
    const message = error.message ?? 'No words'
    return NextResponse.json({ error: message }, { status: 502 })
  }
}
