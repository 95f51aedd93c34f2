import { once } from 'node:events'
import { channel } from 'node:diagnostics_channel'
import type http from 'node:http'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convert, helperFiles, routeCase } from './support/fixtures.ts'
import { loadRoute, type RouteModule } from './support/load.ts'
import { loadTranspiler } from './support/next.ts'
import { openAppSide, openPagesSide, type Side } from './support/sides.ts'
import { createWorld } from './support/world.ts'

// What fixtures cannot show: when chunks come, how much is held, and what is known of a client that leaves. Each route runs as it was and as it is
// rewritten, and has to do the same. Routes and tests speak to each other over channels of Node.

let pages: Side
let app: Side
let transpile: Awaited<ReturnType<typeof loadTranspiler>>
beforeAll(async () => {
  ;[pages, app, transpile] = await Promise.all([openPagesSide(), openAppSide(), loadTranspiler()])
})
afterAll(() => Promise.all([pages.close(), app.close()]))

type Send = (source: string, request?: { method?: string; headers?: Record<string, string> }) => http.ClientRequest

const FILE = 'pages/api/x.ts'

function load(entry: string, files: Record<string, string>): RouteModule {
  return loadRoute({ entry, files }, createWorld(), transpile)
}

const begin = (side: Side, module: RouteModule, { method = 'GET', headers = {} } = {}) => {
  const sent = side.send(module, '/api/x', { method, path: '/api/x', headers })
  sent.on('error', () => {})
  return sent
}

const SIDES: [name: string, send: Send][] = [
  ['as it was', (source, request) => begin(pages, load(FILE, { [FILE]: source }), request)],
  ['rewritten', (source, request) => {
    const fixture = routeCase(FILE, source)
    const { code, messages } = convert(fixture)
    if (code === undefined) throw new Error(`left: ${messages.map(({ message }) => message).join(' ')}`)
    return begin(app, load(fixture.appFile, { ...helperFiles(fixture), [fixture.appFile]: code }), request)
  }],
]

async function answerOf(request: http.ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

/** The next message on a channel, within three seconds. */
function heard(name: string): Promise<unknown> {
  return Promise.race([
    new Promise((resolve) => {
      const listen = (message: unknown) => {
        channel(name).unsubscribe(listen)
        resolve(message)
      }
      channel(name).subscribe(listen)
    }),
    sleep(3000, undefined, { ref: false }).then(() => Promise.reject(new Error(`nothing was heard of ${name}`))),
  ])
}

const HEAD = `import type { NextApiRequest, NextApiResponse } from 'next'
import { channel } from 'node:diagnostics_channel'

const next = (name: string) => new Promise<void>((resolve) => {
  const listen = () => {
    channel(name).unsubscribe(listen)
    resolve()
  }
  channel(name).subscribe(listen)
})
`

const EVENTS = `${HEAD}
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Content-Type', 'text/event-stream')
  res.on('close', () => channel('closed').publish(res.writableEnded))
  // The next event waits until the client has the one before: held back, it would never come.
  for (let n = 0; n < 5; n++) {
    const taken = next('taken')
    res.write(\`data: \${n}\\n\\n\`)
    await taken
  }
  res.end('data: done\\n\\n')
  channel('done').publish(true)
}
`

describe.each(SIDES)('a route %s', (name, send) => {
  test('sends each event as it is written', async () => {
    const closed = heard('closed')
    const sent = send(EVENTS)
    sent.end()
    const response = await answerOf(sent)
    expect(response.headers['content-type']).toBe('text/event-stream')
    const seen: string[] = []
    for await (const chunk of response as AsyncIterable<Buffer>) {
      seen.push(chunk.toString())
      setImmediate(() => channel('taken').publish(true))
    }
    expect(seen).toEqual(['data: 0\n\n', 'data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n', 'data: 4\n\n', 'data: done\n\n'])
    expect(await closed).toBe(true)
  })

  test('hears of a client that leaves, and goes on', async () => {
    const sent = send(EVENTS)
    sent.end()
    const response = await answerOf(sent)
    await once(response, 'data')
    const closed = heard('closed')
    sent.destroy()
    expect(await closed).toBe(false)
    const done = heard('done')
    for (let n = 0; n < 5; n++) {
      channel('taken').publish(true)
      await sleep(5)
    }
    expect(await done).toBe(true)
  })

  test('hears of a client that leaves before anything was written', async () => {
    const sent = send(`${HEAD}
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const timer = setInterval(() => res.write('.'), 5000)
  res.on('close', () => {
    clearInterval(timer)
    channel('closed').publish(res.headersSent)
  })
  channel('begun').publish(true)
}
`)
    const begun = heard('begun')
    sent.end()
    await begun
    const closed = heard('closed')
    await sleep(20)
    sent.destroy()
    expect(await closed).toBe(false)
  })

  test('hears of a client that leaves while it works on an answer of one piece', async () => {
    const sent = send(`${HEAD}
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const controller = new AbortController()
  res.on('close', () => controller.abort())
  res.on('close', () => {
    channel('closed').publish(controller.signal.aborted)
  })
  channel('begun').publish(true)
  await next('taken')
  res.json({ aborted: controller.signal.aborted })
}
`)
    const begun = heard('begun')
    sent.end()
    await begun
    const closed = heard('closed')
    await sleep(20)
    sent.destroy()
    expect(await closed).toBe(true)
    channel('taken').publish(true)
  })

  test('sends 40 MB at the pace of their reader', async () => {
    let made = 0
    const count = (bytes: unknown) => void (made += bytes as number)
    channel('made').subscribe(count)
    const sent = send(`${HEAD}import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

function* chunks() {
  for (let n = 0; n < 640; n++) {
    channel('made').publish(65536)
    yield Buffer.alloc(65536, n)
  }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await pipeline(Readable.from(chunks()), res)
}
`)
    sent.end()
    const response = await answerOf(sent)
    let read = 0
    let ahead = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      read += chunk.length
      ahead = Math.max(ahead, made - read)
      if (read < 4 * 2 ** 20) await sleep(1)
    }
    channel('made').unsubscribe(count)
    expect(read).toBe(40 * 2 ** 20)
    expect(ahead).toBeLessThan(16 * 2 ** 20)
  })

  test('takes 40 MB at its own pace', async () => {
    let written = 0
    let read = 0
    let ahead = 0
    const count = (bytes: unknown) => {
      read += bytes as number
      ahead = Math.max(ahead, written - read)
    }
    channel('read').subscribe(count)
    const sent = send(`${HEAD}import { setTimeout as sleep } from 'node:timers/promises'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  let read = 0
  for await (const chunk of req) {
    read += chunk.length
    channel('read').publish(chunk.length)
    if (read < 4 * 2 ** 20) await sleep(1)
  }
  res.json({ read })
}
`, { method: 'POST' })
    await pipeline(Readable.from((function* () {
      for (; written < 40 * 2 ** 20; written += 65536) yield Buffer.alloc(65536, 7)
    })()), sent)
    const response = await answerOf(sent)
    expect(JSON.parse(Buffer.concat((await response.toArray()) as Buffer[]).toString())).toEqual({ read: 40 * 2 ** 20 })
    channel('read').unsubscribe(count)
    expect(ahead).toBeLessThan(16 * 2 ** 20)
  })

  test('runs to its end where only the head is asked for', async () => {
    const done = heard('done')
    const sent = send(`${HEAD}import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('X-Kind', 'rows')
  await pipeline(Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(65536))), res)
  channel('done').publish(true)
}
`, { method: 'HEAD' })
    sent.end()
    const response = await answerOf(sent)
    response.resume()
    expect([response.statusCode, response.headers['x-kind']]).toEqual([200, 'rows'])
    expect(await done).toBe(true)
  })

  test('that fails on the way ends its answer', async () => {
    const sent = send(`${HEAD}
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.write('some')
  await next('taken')
  throw new Error('lost')
}
`)
    sent.end()
    const response = await answerOf(sent)
    let text = ''
    response.on('data', (chunk) => {
      text += String(chunk)
      if (text === 'some') setImmediate(() => channel('taken').publish(true))
    })
    const [how] = await Promise.race([once(response, 'end').then(() => ['end']), once(response, 'error').then(() => ['error']), once(response, 'aborted').then(() => ['error'])])
    // What NR218 says.
    expect([text, how]).toEqual(name === 'as it was' ? ['someInternal Server Error', 'end'] : ['some', 'error'])
  })
})
