import { readFile } from 'node:fs/promises'
import { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { parse } from 'node:querystring'
import { Duplex, Stream } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { draftMode } from 'next/headers'
import type { NextRequest } from 'next/server'

/** The handler of an API Route; it gets what it types its request and response as. */
type Handler = (req: any, res: any) => unknown

/** What an API Route exports as its config: of it, only how the body is read matters here. */
interface Config {
  api?: { bodyParser?: boolean | { sizeLimit?: number | string } }
  [key: string]: unknown
}

type Query = Partial<Record<string, string | string[]>>
type Revalidation = { unstable_onlyGenerated?: boolean }

/** A rewrite of next.config, by the paths that it takes; in its other texts, $1 is what the first group of the source took. */
interface Rewrite {
  source: RegExp
  /** Of these, the paths that the route answers itself, before Next tries the rewrite. */
  except?: RegExp
  /** Where it leads, where another rewrite may go on from there. */
  destination?: string
  /** What it adds to the query. A list is one of segments. */
  query?: Record<string, string | string[]>
}

/**
 * Answers as a route handler does, by the code of an API Route: it gets Node's request and response with what Next adds to them in
 * pages/api, and what it writes is streamed as it comes. What there is no way to: the socket of the server (res.socket.server) and
 * preview data. The address of the client is the first of x-forwarded-for.
 * @param config what the API Route exported under that name
 * @param rewrites of next.config that lead to the route and add to its query: a route handler is given the URL as it was before them
 * @returns one function for each method, all the same: an API Route answers every method
 */
export function adaptApiRoute(handler: Handler, config: Config = {}, rewrites: Rewrite[] = []) {
  const answer = async (request: NextRequest, context: any): Promise<Response> => {
    const preview = request.cookies.has('__prerender_bypass') && (await draftMode()).isEnabled
    const query = { ...readSearch(request), ...addedBy(rewrites, request.nextUrl.pathname), ...(await context?.params) }
    return run(handler, config, request, query, preview)
  }
  return { GET: answer, HEAD: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer, OPTIONS: answer }
}

function run(handler: Handler, config: Config, request: NextRequest, query: Query, preview: boolean): Promise<Response> {
  return new Promise((resolve, reject) => {
    const modes: Promise<void>[] = []
    const connection = connect(request, (response) => void Promise.all(modes).then(() => resolve(response), reject), reject)
    const req = openRequest(request, connection, { query, preview: preview || undefined, draftMode: preview || undefined, previewData: preview ? {} : false })
    const res = openResponse(req, connection, (enable) => modes.push(switchDraftMode(enable)))
    Object.assign(res, { revalidate: (path: string, options?: Revalidation) => revalidate(request, path, options) })
    request.signal.addEventListener('abort', () => {
      req.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
      connection.destroy()
    })
    void answerWith(handler, config, req, res)
  })
}

async function answerWith(handler: Handler, config: Config, req: any, res: any) {
  try {
    const parser = config.api?.bodyParser
    if (parser !== false) req.body = await readBody(req, (typeof parser === 'object' && parser.sizeLimit) || '1mb')
    await handler(req, res)
  } catch (error) {
    const refusal = error instanceof BadRequest ? error : undefined
    if (!refusal) console.error(error)
    res.statusCode = refusal?.status ?? 500
    res.statusMessage = refusal?.message ?? 'Internal Server Error'
    res.end(res.statusMessage)
  }
}

/** The connection that Node's response writes to: the head makes the answer, and what follows is its body, at the pace of its reader. */
function connect(request: NextRequest, answer: (response: Response) => void, fail: (error: unknown) => void): Socket {
  let body: ReadableStreamDefaultController<Uint8Array> | undefined
  let isHead = true
  let taken: (() => void) | undefined
  const proceed = () => {
    const done = taken
    taken = undefined
    done?.()
  }

  function readHead(text: string): string {
    const end = text.indexOf('\r\n\r\n')
    const [first, ...lines] = text.slice(0, end).split('\r\n')
    const status = Number(first!.slice(9, 12))
    const rest = text.slice(end + 4)
    // 100 Continue and its like: the answer is yet to come.
    if (status < 200) return rest
    isHead = false
    const headers = new Headers()
    for (const line of lines) {
      const colon = line.indexOf(':')
      // How the answer is cut into chunks is for the server to say.
      if (!/^transfer-encoding:/i.test(line)) headers.append(line.slice(0, colon), line.slice(colon + 1))
    }
    // Next drops Content-Encoding from what a route handler answers, and encodes the answer itself.
    const decoder = request.method === 'HEAD' ? undefined : decoderOf(headers.get('Content-Encoding'))
    if (decoder) for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
    const init = { status, statusText: first!.slice(13), headers }
    if (status === 204 || status === 205 || status === 304) {
      answer(new Response(null, init))
      return rest
    }
    const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller), pull: proceed, cancel: () => void connection.destroy() })
    answer(new Response(decoder ? stream.pipeThrough(Duplex.toWeb(decoder) as any) : stream, init))
    return rest
  }

  const connection = new Duplex({
    decodeStrings: false,
    read() {},
    write(chunk: Buffer | string, encoding, done) {
      let rest = chunk
      try {
        // Node writes the head in one piece, as text, and maybe text of the body with it.
        if (isHead) rest = readHead(String(chunk))
      } catch (error) {
        // A status or text that no Response can have.
        fail(error)
      }
      const bytes = typeof rest === 'string' ? Buffer.from(rest, encoding) : rest
      if (!body || bytes.length === 0) return done()
      body.enqueue(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      if ((body.desiredSize ?? 0) > 0) done()
      else taken = done
    },
    final(done) {
      body?.close()
      body = undefined
      done()
    },
    destroy(error, done) {
      const reason = error ?? new Error('The API Route closed the connection.')
      if (isHead) request.signal.aborted ? answer(new Response(null, { status: 499 })) : fail(reason)
      body?.error(reason)
      body = undefined
      done(error)
      proceed()
    },
  })
  const same = () => connection
  connection.on('error', () => {})
  const remoteAddress = request.headers.get('x-forwarded-for')?.split(',')[0]!.trim()
  return Object.assign(connection, { remoteAddress, setTimeout: same, setNoDelay: same, setKeepAlive: same, ref: same, unref: same }) as unknown as Socket
}

function decoderOf(encoding: string | null) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'deflate') return createInflate()
  return encoding === 'br' ? createBrotliDecompress() : undefined
}

function openRequest(request: NextRequest, connection: Socket, more: object): IncomingMessage {
  const { pathname, search } = request.nextUrl
  const headers: Record<string, string> = {}
  const rawHeaders: string[] = []
  request.headers.forEach((value, name) => {
    headers[name] = value
    rawHeaders.push(name, value)
  })
  const req = new IncomingMessage(connection)
  Object.assign(req, { method: request.method, url: pathname + search, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, headers, rawHeaders, ...more })
  const read = () => {
    const cookies = parseCookies(headers.cookie ?? '')
    Object.defineProperty(req, 'cookies', { value: cookies, writable: true, enumerable: true, configurable: true })
    return cookies
  }
  Object.defineProperty(req, 'cookies', { get: read, set: (value) => void Object.defineProperty(req, 'cookies', { value, writable: true }), enumerable: true, configurable: true })
  const reader = request.body?.getReader()
  const end = () => {
    req.complete = true
    req.push(null)
  }
  const readOn = req._read
  req._read = (size) => {
    readOn.call(req, size)
    if (!reader) end()
    else reader.read().then(({ done, value }) => (done ? end() : void req.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength))), (error) => void req.destroy(error))
  }
  return req.on('error', () => {})
}

function openResponse(req: IncomingMessage, connection: Socket, setDraftMode: (enable: boolean) => void): ServerResponse {
  const res = new ServerResponse(req)
  res.sendDate = false
  res.removeHeader('Connection')
  // The bytes of the body as they are: the server that sends the answer cuts it into chunks.
  Object.defineProperty(res, 'chunkedEncoding', { get: () => false, set() {} })
  Object.defineProperty(res, 'writableNeedDrain', { get: () => connection.writableNeedDrain })
  res.assignSocket(connection)
  connection.on('drain', () => res.emit('drain'))
  res.on('finish', () => connection.end(() => connection.destroy()))
  res.on('error', () => {})

  let isCleared = false

  function send(value: any) {
    const type = res.getHeader('Content-Type')
    if (value === null || value === undefined) return void res.end()
    if (res.statusCode === 204 || res.statusCode === 304) {
      for (const name of ['Content-Type', 'Content-Length', 'Transfer-Encoding']) res.removeHeader(name)
      return void res.end()
    }
    const isBytes = value instanceof Stream || Buffer.isBuffer(value)
    if (isBytes && !type) res.setHeader('Content-Type', 'application/octet-stream')
    if (value instanceof Stream) return void value.pipe(res)
    const isJson = !isBytes && ['object', 'number', 'boolean'].includes(typeof value)
    if (isJson) res.setHeader('Content-Type', 'application/json; charset=utf-8')
    const body = isJson ? JSON.stringify(value) : value
    res.setHeader('Content-Length', Buffer.byteLength(body))
    res.end(body)
  }

  return Object.assign(res, {
    send,
    status(code: number) {
      res.statusCode = code
      return res
    },
    json(value: unknown) {
      res.setHeader('Content-Type', 'application/json; charset=utf-8')
      send(JSON.stringify(value))
    },
    redirect(statusOrUrl: number | string, url?: string) {
      const [status, to] = typeof statusOrUrl === 'string' ? [307, statusOrUrl] : [statusOrUrl, url]
      if (typeof status !== 'number' || typeof to !== 'string') throw new Error("Invalid redirect arguments: give it a URL, or a status and a URL.")
      res.writeHead(status, { Location: to })
      res.write(to)
      res.end()
      return res
    },
    setDraftMode({ enable }: { enable: boolean } = { enable: true }) {
      setDraftMode(enable)
      return res
    },
    clearPreviewData({ path = '/' }: { path?: string } = {}) {
      if (isCleared) return res
      isCleared = true
      const end = '=; Path=' + path + '; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; ' + (process.env.NODE_ENV === 'development' ? 'SameSite=Lax' : 'Secure; SameSite=None')
      const before = res.getHeader('Set-Cookie') ?? []
      res.setHeader('Set-Cookie', [...(Array.isArray(before) ? before : [String(before)]), '__prerender_bypass' + end, '__next_preview_data' + end])
      return res
    },
    /** Of the compression that may stand in front of API Routes. */
    flush() {},
  })
}

/**
 * Has a page made anew before it returns, as Next does where API Routes run apart from its server: it asks the server for the page, with
 * the key that the build left in .next. A page in app can have revalidatePath of next/cache instead.
 */
async function revalidate(request: NextRequest, path: string, { unstable_onlyGenerated }: Revalidation = {}): Promise<void> {
  if (typeof path !== 'string' || !path.startsWith('/')) throw new Error('Invalid urlPath provided to revalidate(), must be a path e.g. /blog/post-1, received ' + path)
  try {
    const headers = new Headers()
    const isVercel = process.env.VERCEL === '1'
    if (isVercel) for (const name of ['cookie', 'x-vercel-protection-bypass']) if (request.headers.has(name)) headers.set(name, request.headers.get(name)!)
    // In development, each request makes its page.
    if (process.env.NODE_ENV !== 'development') {
      const { preview } = JSON.parse(await readFile(join(process.cwd(), '.next', 'prerender-manifest.json'), 'utf8'))
      headers.set('x-prerender-revalidate', preview.previewModeId)
      if (unstable_onlyGenerated) headers.set('x-prerender-revalidate-if-generated', '1')
    }
    // A server of one's own speaks http, whatever stands in front of it.
    const response = await fetch((isVercel ? 'https://' : 'http://') + request.nextUrl.host + path, { method: 'HEAD', headers, redirect: 'manual', cache: 'no-store' })
    const cache = response.headers.get('x-vercel-cache') ?? response.headers.get('x-nextjs-cache')
    if (cache?.toUpperCase() !== 'REVALIDATED' && response.status !== 200 && !(response.status === 404 && unstable_onlyGenerated)) throw new Error('Invalid response ' + response.status)
  } catch (error) {
    throw new Error('Failed to revalidate ' + path + ': ' + (error instanceof Error ? error.message : error))
  }
}

async function switchDraftMode(enable: boolean) {
  const mode = await draftMode()
  if (enable) mode.enable()
  else mode.disable()
}

/** A key that is given twice is a list. */
function readSearch(request: NextRequest): Query {
  const query: Query = {}
  request.nextUrl.searchParams.forEach((value, key) => {
    const before = query[key]
    query[key] = before === undefined ? value : ([] as string[]).concat(before, value)
  })
  return query
}

/** What rewrites have added to the query on the way from a path to the route. */
function addedBy(rewrites: Rewrite[], path: string): Query {
  const query: Query = {}
  for (const { source, except, destination, query: added = {} } of rewrites) {
    if (!source.test(path) || except?.test(path)) continue
    const fill = (text: string) => path.replace(source, text)
    for (const [key, value] of Object.entries(added)) query[key] = Array.isArray(value) ? value.flatMap((one) => fill(one).split('/')) : fill(value)
    if (destination !== undefined) path = fill(destination)
  }
  return query
}

function parseCookies(header: string): Query {
  const cookies: Query = {}
  for (const pair of header.split(/; */)) {
    const equals = pair.indexOf('=')
    if (equals < 0) continue
    const name = pair.slice(0, equals).trim()
    const text = pair.slice(equals + 1).trim()
    const value = text.startsWith('"') ? text.slice(1, -1) : text
    // The first of a name counts, and what is badly encoded stays as it is.
    if (cookies[name] !== undefined) continue
    try {
      cookies[name] = decodeURIComponent(value)
    } catch {
      cookies[name] = value
    }
  }
  return cookies
}

/** A request that is refused before the handler runs. */
class BadRequest extends Error {
  status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The body by its content type: JSON, a form or text. */
async function readBody(req: IncomingMessage, limit: number | string) {
  const header = req.headers['content-type'] ?? ''
  const isType = /^\s*[\w!#$%&'*+.^|~-]+\/[\w!#$%&'*+.^|~-]+\s*(; *[\w!#$%&'*+.^|~-]+ *= *("([^"\\]|\\.)*"|[\w!#$%&'*+.^|~-]+)\s*)*$/.test(header)
  const [type, ...parameters] = isType ? header.split(';').map((part) => part.trim()) : []
  const charset = parameters.find((part) => /^charset *=/i.test(part))?.replace(/^charset *= */i, '').replace(/"/g, '') ?? 'utf-8'
  const bytes = await readBytes(req, limit)
  let text
  try {
    text = new TextDecoder(charset).decode(bytes)
  } catch {
    throw new BadRequest(400, 'Invalid body')
  }
  if (type?.toLowerCase() === 'application/x-www-form-urlencoded') return parse(text)
  if (!/^application\/(ld\+)?json$/i.test(type ?? '')) return text
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new BadRequest(400, 'Invalid JSON')
  }
}

function readBytes(req: IncomingMessage, limit: number | string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const most = toBytes(limit)
    let length = 0
    const refuse = () => reject(new BadRequest(413, 'Body exceeded ' + limit + ' limit'))
    if (Number(req.headers['content-length']) > most) return refuse()
    const add = (chunk: Buffer) => {
      length += chunk.length
      if (length <= most) return void chunks.push(chunk)
      req.off('data', add).pause()
      refuse()
    }
    req.on('data', add)
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('aborted', () => reject(new BadRequest(400, 'Invalid body')))
  })
}

/** 4mb, 500kb or a number. */
function toBytes(limit: number | string): number {
  const [, amount = String(limit), unit = 'b'] = /^(\d+(?:\.\d+)?) *([kmgtp]b)$/i.exec(String(limit)) ?? []
  return Math.floor(parseFloat(amount) * 1024 ** ['b', 'kb', 'mb', 'gb', 'tb', 'pb'].indexOf(unit.toLowerCase()))
}
