import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import type { NextApiResponse } from 'next'

/**
 * For code that changes or watches the methods of a response: runs it with a response of the form that API Routes have, and gives what was
 * sent through that.
 * @param run gets the response, and a function that sends the answer of a route handler through it
 */
export async function sentThrough(run: (res: NextApiResponse, sendOn: (answer: Response | Promise<Response>) => Promise<void>) => unknown): Promise<Response> {
  const res = new SentResponse()
  const sending: Promise<void>[] = []
  const sendOn = (answer: Response | Promise<Response>) => {
    const sent = sendThrough(res, answer)
    sending.push(sent)
    // It is waited for below.
    sent.catch(() => {})
    return sent
  }
  const done = (async () => {
    await run(res as any, sendOn)
    // What failed there is for the code that called it.
    await Promise.allSettled(sending)
    res.unanswered()
  })()
  const settled = done.catch((error) => {
    if (!res.headersSent) {
      res.unanswered()
      throw error
    }
    // What fails behind the answer no longer changes it.
    console.error(error)
    res.failed(error)
  })
  await Promise.race([settled, res.streaming])
  return res.answer!
}

async function sendThrough(res: SentResponse, answer: Response | Promise<Response>): Promise<void> {
  const response = await answer
  if (res.headersSent) return
  if (!res.isChanged() && /^(?:application\/json|text\/(?!event-stream))/.test(response.headers.get('Content-Type') ?? '')) return res.pass(response)
  res.statusCode = response.status
  res.statusMessage = response.statusText
  // A text that is given none gets this type, which an API Route does not.
  const isUnsaid = (value: string) => value === 'text/plain;charset=UTF-8' && res.hasHeader('Content-Type')
  for (const [name, value] of Array.from(response.headers)) if (name !== 'set-cookie' && !(name === 'content-type' && isUnsaid(value))) res.setHeader(name, value)
  for (const cookie of response.headers.getSetCookie()) res.appendHeader('Set-Cookie', cookie)
  const type = response.headers.get('Content-Type') ?? ''
  const location = response.headers.get('Location')
  if (!response.body) return void (location !== null && response.status >= 300 && response.status < 400 ? res.redirect(response.status, location) : res.end())
  if (/^application\/json\b/.test(type)) return void sendJson(res, await response.text())
  if (/^text\//.test(type) && !/^text\/event-stream\b/.test(type)) return void res.send(await response.text())
  const reader = response.body.getReader()
  res.once('close', () => void reader.cancel().catch(() => {}))
  let chunk = await reader.read()
  while (!chunk.done) {
    const { value } = chunk
    const next = reader.read()
    // A body that is there as one is sent as one.
    if (!res.headersSent && (await Promise.race([next.then(({ done }) => done), new Promise((resolve) => setImmediate(() => resolve(false)))]))) return void res.end(Buffer.from(value))
    res.write(Buffer.from(value))
    await res.taken
    chunk = await next
  }
  res.end()
}

function sendJson(res: SentResponse, text: string) {
  let value
  try {
    value = JSON.parse(text)
  } catch {
    return res.send(text)
  }
  // Spelled in another way, it is sent as it is.
  if (JSON.stringify(value) !== text) return res.send(text)
  res.json(value)
}

class SentResponse extends EventEmitter {
  statusCode = 200
  statusMessage = ''
  headersSent = false
  writableEnded = false
  answer: Response | undefined
  /** Resolved when the head of an answer has been sent whose body is not there yet. */
  streaming: Promise<void>
  /** Resolved when what was written has been read. */
  taken: Promise<void> | undefined
  private lines = new Map<string, string | string[]>()
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined
  private hasHead = false
  private startStreaming = () => {}
  private goOn = () => {}

  constructor() {
    super()
    this.streaming = new Promise((resolve) => void (this.startStreaming = resolve))
  }

  get finished() {
    return this.writableEnded
  }

  status(code: number) {
    this.statusCode = code
    return this
  }

  getHeader(name: string) {
    return this.lines.get(name.toLowerCase())
  }

  getHeaders() {
    return Object.fromEntries(this.lines)
  }

  hasHeader(name: string) {
    return this.lines.has(name.toLowerCase())
  }

  setHeader(name: string, value: number | string | readonly string[]) {
    this.lines.set(name.toLowerCase(), Array.isArray(value) ? value.map(String) : String(value))
    return this
  }

  appendHeader(name: string, value: string | readonly string[]) {
    const before = this.getHeader(name)
    return this.setHeader(name, before === undefined ? value : ([] as string[]).concat(before, value))
  }

  removeHeader(name: string) {
    this.lines.delete(name.toLowerCase())
  }

  writeHead(status: number, ...more: unknown[]) {
    this.hasHead = true
    this.statusCode = status
    if (typeof more[0] === 'string') this.statusMessage = more[0]
    for (const [name, value] of Object.entries(more.at(-1) ?? {})) if (typeof more.at(-1) === 'object') this.setHeader(name, value as string)
    return this
  }

  json(value: unknown) {
    if (!/^application\/json\b/.test(String(this.getHeader('Content-Type')))) this.setHeader('Content-Type', 'application/json')
    this.send(JSON.stringify(value))
  }

  send(value: any): unknown {
    if (value === null || value === undefined || this.statusCode === 204 || this.statusCode === 304) return this.end()
    const isBytes = value instanceof Readable || Buffer.isBuffer(value)
    if (isBytes && !this.hasHeader('Content-Type')) this.setHeader('Content-Type', 'application/octet-stream')
    if (value instanceof Readable) return value.pipe(this as any)
    if (!isBytes && typeof value !== 'string') this.setHeader('Content-Type', 'application/json')
    const body = (isBytes || typeof value === 'string' ? value : JSON.stringify(value)) as string | Buffer
    this.setHeader('Content-Length', Buffer.byteLength(body))
    return this.end(body)
  }

  redirect(statusOrUrl: number | string, url?: string) {
    const [status, to] = typeof statusOrUrl === 'string' ? [307, statusOrUrl] : [statusOrUrl, url!]
    this.writeHead(status, { Location: to })
    this.end(to)
    return this
  }

  write(chunk: string | Uint8Array, ...more: any[]) {
    if (this.writableEnded) return false
    if (!this.headersSent) this.answerWith(new ReadableStream({ start: (controller) => void (this.controller = controller), pull: () => this.goOn(), cancel: () => void this.emit('close') }, new ByteLengthQueuingStrategy({ highWaterMark: 2 ** 16 })))
    this.startStreaming()
    this.controller?.enqueue(bytesOf(chunk))
    this.taken = (this.controller?.desiredSize ?? 1) > 0 ? undefined : new Promise((resolve) => void (this.goOn = resolve))
    for (const one of more) if (typeof one === 'function') one()
    return this.taken === undefined
  }

  end(...given: any[]) {
    const [chunk] = given
    if (this.writableEnded) return this
    if (this.headersSent && chunk != null && typeof chunk !== 'function') this.write(chunk)
    this.writableEnded = true
    const isEmpty = chunk == null || typeof chunk === 'function'
    if (!this.headersSent) this.answerWith(isEmpty ? null : bytesOf(chunk))
    this.controller?.close()
    this.controller = undefined
    // Code behind the answer runs first.
    process.nextTick(() => {
      for (const one of given) if (typeof one === 'function') one()
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  /** Whether something stands in for its methods, or was set on it. */
  isChanged() {
    return this.lines.size > 0 || ['json', 'send', 'redirect', 'end', 'write', 'writeHead', 'setHeader', 'appendHeader', 'removeHeader'].some((name) => Object.hasOwn(this, name))
  }

  /** An answer that nothing changes goes out as it is. */
  async pass(response: Response) {
    const { status, statusText, headers } = response
    const body = await response.arrayBuffer()
    if (this.headersSent) return
    this.statusCode = status
    this.statusMessage = statusText
    for (const [name, value] of Array.from(headers)) if (name !== 'set-cookie') this.setHeader(name, value)
    for (const cookie of headers.getSetCookie()) this.appendHeader('Set-Cookie', cookie)
    this.setHeader('Content-Length', body.byteLength)
    this.answer = new Response(body, { status, statusText, headers })
    this.headersSent = true
    this.end()
  }

  /** What is being sent breaks off. */
  failed(error: unknown) {
    // Next sets it before it sees that all is out.
    this.statusCode = 500
    this.controller?.error(error)
    this.controller = undefined
  }

  /** An API Route would never have answered. */
  unanswered() {
    if (this.headersSent) return
    this.statusCode = 500
    this.end()
  }

  private answerWith(body: BodyInit | null) {
    if (!this.hasHead) this.writeHead(this.statusCode)
    const isBodiless = [204, 205, 304].includes(this.statusCode)
    if (this.statusCode === 204 || this.statusCode === 304) for (const name of ['Content-Type', 'Content-Length']) this.removeHeader(name)
    const headers = new Headers()
    for (const [name, value] of Array.from(this.lines)) for (const one of ([] as string[]).concat(value)) headers.append(name, one)
    // As bytes, a text gets no content type that was not set.
    this.answer = new Response(isBodiless ? null : body, { status: this.statusCode, statusText: this.statusMessage, headers })
    this.headersSent = true
  }
}

const bytesOf = (chunk: string | Uint8Array) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : new Uint8Array(chunk))
