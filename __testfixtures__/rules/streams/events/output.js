import { NextResponse } from 'next/server'
import { setTimeout as sleep } from 'node:timers/promises'
import { models } from '../../../lib/models'
import { readBody } from '../../../lib/read-body'
import { streamBody } from '../../../lib/stream-body'

export async function POST(request) {
  const payload = await readBody(request)
  if (payload instanceof Response) return payload

  const { prompt, words } = payload
  if (!prompt) return NextResponse.json({ error: 'No prompt' }, { status: 400 })

  // next-reroute NR218: What fails in here breaks the answer off once it has begun, and before that comes to the code around; API Routes ended it with `Internal Server Error`, or left it open.
  const body = await streamBody(request, async (stream) => {
    stream.flushHeaders()

    const send = (data) => {
      stream.write(`data: ${JSON.stringify(data)}\n\n`)
    }

    // A sign of life, so that no proxy gives up.
    const heartbeat = setInterval(() => stream.write(': ping\n\n'), 15000)
    stream.on('close', () => {
      clearInterval(heartbeat)
      models.release(prompt)
    })

    for await (const word of sleepy(words)) {
      send({ word }) // one by one
    }
    clearInterval(heartbeat)
    stream.write('data: [DONE]\n\n')
    stream.end()
  })
  return new Response(body, {
    headers: {
      // Events, as the model gives them.
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

async function* sleepy(words) {
  for (const word of words) {
    await sleep(15)
    yield word
  }
}
