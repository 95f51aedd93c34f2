import { words } from '@/lib/words'
import { readBody } from '../../../lib/read-body'
import { streamBody } from '../../../lib/stream-body'

export async function POST(request) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { prompt, quiet } = data
  const body = await streamBody(request, async (stream) => {
    try {
      if (!quiet) stream.write('begin\n')
      for (const word of await words.of(prompt)) stream.write(String(word))
      stream.end()
    } catch (error) {
      // Too late for another status.
      stream.end(`failed: ${error.message}`)
    }
  })
  return new Response(body, { headers: { 'Content-Type': 'text/plain' } })
}
