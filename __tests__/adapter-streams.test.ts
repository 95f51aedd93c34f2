import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { helperSource } from '../transforms/project-helpers.ts'
import { loadRoute, type RouteModule } from './support/load.ts'
import { loadTranspiler, requireFromRoot } from './support/next.ts'
import { openAppSide, openPagesSide, type Side } from './support/sides.ts'
import { createWorld } from './support/world.ts'

// Each test runs an API Route by Next itself and behind the adapter, and expects the same of both.

type Req = IncomingMessage & { query: Record<string, string>; body: unknown }
type Handler = (req: Req, res: ServerResponse & { json(value: unknown): void; send(value: unknown): void; flush?(): void }) => unknown
type Route = (handler: Handler, config?: object) => RouteModule

let pages: Side
let app: Side
let adapt: Route
beforeAll(async () => {
  ;[pages, app] = await Promise.all([openPagesSide(), openAppSide()])
  const files = { 'adapt-api-route.ts': helperSource('adaptApiRoute', true) }
  adapt = loadRoute({ entry: 'adapt-api-route.ts', files }, createWorld(), await loadTranspiler()).adaptApiRoute as Route
})
afterAll(() => Promise.all([pages.close(), app.close()]))

interface Sending {
  method?: string
  path?: string
  headers?: Record<string, string>
}

const ROUTES: [name: string, send: (handler: Handler, config: object | undefined, request: Sending) => http.ClientRequest][] = [
  ['by Next', (handler, config, { method = 'GET', path = '/api/x', headers = {} }) => pages.send({ default: handler, ...(config && { config }) }, '/api/x', { method, path, headers })],
  ['behind the adapter', (handler, config, { method = 'GET', path = '/api/x', headers = {} }) => app.send(adapt(handler, config), '/api/x', { method, path, headers })],
]

const RAW = { api: { bodyParser: false } }

async function answerOf(request: http.ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await response.toArray() as Buffer[])
}

describe.each(ROUTES)('an API Route %s', (_, route) => {
  const get = (handler: Handler, request: Sending = {}, config?: object) => {
    const sent = route(handler, config, request)
    sent.on('error', () => {})
    return sent
  }

  test('sends events as they come, and hears of a client that leaves', async () => {
    let closed: () => void
    const left = new Promise<void>((resolve) => (closed = resolve))
    const seen: string[] = []
    let taken = () => {}
    const sent = get(async (req, res) => {
      res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform', Connection: 'keep-alive' })
      req.on('aborted', () => seen.push('aborted'))
      res.on('finish', () => seen.push('finish'))
      res.on('close', () => {
        seen.push(`close, ended ${res.writableEnded}`)
        closed()
      })
      // The next event waits until the client has the one before: held back, it would never come.
      for (let n = 0; n < 5; n++) {
        const isTaken = new Promise<void>((resolve) => (taken = resolve))
        res.write(`data: ${n}\n\n`)
        res.flush?.()
        await isTaken
      }
    })
    sent.end()
    const response = await answerOf(sent)
    expect(response.headers['content-type']).toBe('text/event-stream')
    let events = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      expect(chunk.toString()).toBe(`data: ${events++}\n\n`)
      if (events === 5) break
      taken()
    }
    sent.destroy()
    await Promise.race([left, sleep(3000).then(() => Promise.reject(new Error('nobody told it')))])
    await sleep(20)
    expect(seen).toEqual(['close, ended false'])
  })

  test('a client that leaves before the answer is heard of too', async () => {
    let closed: (what: unknown) => void
    const left = new Promise((resolve) => (closed = resolve))
    const sent = get((req, res) => void res.on('close', () => closed([res.headersSent, res.writableEnded])), { method: 'POST' })
    sent.end('x')
    await sleep(100)
    sent.destroy()
    expect(await Promise.race([left, sleep(3000)])).toEqual([false, false])
  })

  test('40 MB are sent at the pace of their reader', async () => {
    let made = 0
    const sent = get((_req, res) => pipeline(Readable.from((function* () {
      for (; made < 40 * 2 ** 20; made += 65536) yield Buffer.alloc(65536, made / 65536)
    })()), res))
    sent.end()
    const response = await answerOf(sent)
    let read = 0
    let ahead = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      read += chunk.length
      ahead = Math.max(ahead, made - read)
      if (read < 4 * 2 ** 20) await sleep(1)
    }
    expect(read).toBe(40 * 2 ** 20)
    expect(ahead).toBeLessThan(16 * 2 ** 20)
  })

  test('40 MB are taken at the pace of the handler, byte for byte', async () => {
    let written = 0
    let ahead = 0
    const sent = get(async (req, res) => {
      let read = 0
      let sum = 0
      for await (const chunk of req as AsyncIterable<Buffer>) {
        read += chunk.length
        sum = (sum + chunk[0]!) % 1000
        ahead = Math.max(ahead, written - read)
        if (read < 4 * 2 ** 20) await sleep(1)
      }
      res.json({ read, sum: sum > 0, body: req.body === undefined })
    }, { method: 'POST' }, RAW)
    await pipeline(Readable.from((function* () {
      for (; written < 40 * 2 ** 20; written += 65536) yield Buffer.alloc(65536, 7)
    })()), sent)
    expect(JSON.parse((await bytesOf(await answerOf(sent))).toString())).toEqual({ read: 40 * 2 ** 20, sum: true, body: true })
    expect(ahead).toBeLessThan(16 * 2 ** 20)
  })

  test('signs the exact bytes of a body, with a byte order mark and what is no UTF-8', async () => {
    const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"a":"é"}'), Buffer.from([0xff, 0xfe, 0, 0xc3])])
    const signature = createHmac('sha256', 'key').update(body).digest('hex')
    const sent = get(async (req, res) => {
      const chunks: Buffer[] = []
      for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      res.setHeader('X-Signature', createHmac('sha256', 'key').update(bytes).digest('hex'))
      res.send(bytes)
    }, { method: 'POST', headers: { 'content-type': 'application/json' } }, RAW)
    sent.end(body)
    const response = await answerOf(sent)
    expect(response.headers['x-signature']).toBe(signature)
    expect((await bytesOf(response)).equals(body)).toBe(true)
  })

  test('gives an upload to a parser that is piped into', async () => {
    const busboy = requireFromRoot('next/dist/compiled/busboy') as (options: object) => NodeJS.WritableStream
    const sent = get((req, res) => {
      const found: unknown[] = []
      const parser = busboy({ headers: req.headers })
      parser.on('field', (name: string, value: string) => found.push([name, value]))
      parser.on('file', (name: string, file: Readable, info: { filename: string }) => {
        let bytes = 0
        file.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => found.push([name, info.filename, bytes]))
      })
      parser.on('close', () => res.json(found))
      req.pipe(parser)
    }, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=XX' } }, RAW)
    const part = (head: string, text: string) => `--XX\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`
    sent.end(`${part('name="a"', 'é')}${part('name="f"; filename="f.bin"', 'x'.repeat(300_000))}--XX--\r\n`)
    expect(JSON.parse((await bytesOf(await answerOf(sent))).toString())).toEqual([['a', 'é'], ['f', 'f.bin', 300_000]])
  })

  test('goes through a proxy that takes Node streams', async () => {
    const upstream = http.createServer((req, res) => {
      res.writeHead(req.method === 'POST' ? 201 : 200, { 'X-Upstream': String(req.headers['x-sent']), 'Set-Cookie': ['a=1', 'b=2'], 'Content-Type': 'text/plain' })
      req.pipe(res)
    }).listen(0, '127.0.0.1')
    await once(upstream, 'listening')
    const { port } = upstream.address() as AddressInfo
    const sent = get((req, res) => {
      const out = http.request({ host: '127.0.0.1', port, method: req.method, path: req.url, headers: req.headers }, (incoming) => {
        res.writeHead(incoming.statusCode!, incoming.statusMessage, incoming.headers)
        incoming.pipe(res)
      })
      req.on('aborted', () => out.destroy())
      req.pipe(out)
    }, { method: 'POST', headers: { 'x-sent': 'yes', 'content-type': 'text/plain' } }, RAW)
    sent.end('é'.repeat(50_000))
    const response = await answerOf(sent)
    expect([response.statusCode, response.headers['x-upstream'], response.headers['set-cookie']]).toEqual([201, 'yes', ['a=1', 'b=2']])
    expect((await bytesOf(response)).toString()).toBe('é'.repeat(50_000))
    upstream.close()
    upstream.closeAllConnections()
  })

  test('may answer in an encoding of its own', async () => {
    const sent = get((_req, res) => {
      res.setHeader('Content-Type', 'text/plain')
      res.setHeader('Content-Encoding', 'gzip')
      res.end(gzipSync('plain text '.repeat(5000)))
    }, { headers: { 'accept-encoding': 'gzip' } })
    sent.end()
    const response = await answerOf(sent)
    const bytes = await bytesOf(response)
    expect(response.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(bytes).toString()).toBe('plain text '.repeat(5000))
  })

  test('may end in a middleware that wraps the response', async () => {
    const sent = get((_req, res) => {
      const { write, end } = res
      let length = 0
      res.write = ((chunk: Buffer | string, ...rest: unknown[]) => {
        length += Buffer.byteLength(chunk)
        return (write as (...all: unknown[]) => boolean).call(res, chunk, ...rest)
      }) as typeof write
      res.end = ((...all: unknown[]) => {
        if (!res.headersSent) res.setHeader('X-Length', String(length))
        return (end as (...all: unknown[]) => unknown).apply(res, all)
      }) as typeof end
      Readable.from(['a', 'b']).pipe(new Transform({ transform: (chunk, _encoding, done) => done(null, String(chunk).toUpperCase()) })).pipe(res)
    })
    sent.end()
    expect((await bytesOf(await answerOf(sent))).toString()).toBe('AB')
  })

  test('that breaks off breaks off', async () => {
    const sent = get((_req, res) => {
      res.write('part')
      setTimeout(() => res.destroy(), 30)
    })
    sent.end()
    const response = await answerOf(sent)
    await expect(bytesOf(response)).rejects.toThrow(/aborted|hang up|terminated/)
  })
})
