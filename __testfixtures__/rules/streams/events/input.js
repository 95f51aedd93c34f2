import { setTimeout as sleep } from 'node:timers/promises'
import { models } from '../../lib/models'

export default async function handler(req, res) {
  if (req.method !== 'POST') {
    res.setHeader('Allow', 'POST')
    return res.status(405).json({ error: 'Method not allowed' })
  }
  const { prompt, words } = req.body
  if (!prompt) return res.status(400).json({ error: 'No prompt' })

  // Events, as the model gives them.
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  })
  res.flushHeaders()

  const send = (data) => {
    res.write(`data: ${JSON.stringify(data)}\n\n`)
    res.flush?.()
  }

  // A sign of life, so that no proxy gives up.
  const heartbeat = setInterval(() => res.write(': ping\n\n'), 15000)
  res.on('close', () => {
    clearInterval(heartbeat)
    models.release(prompt)
  })

  for await (const word of sleepy(words)) {
    send({ word }) // one by one
  }
  clearInterval(heartbeat)
  res.write('data: [DONE]\n\n')
  res.end()
}

async function* sleepy(words) {
  for (const word of words) {
    await sleep(15)
    yield word
  }
}
