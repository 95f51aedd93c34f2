import { edgeAdapterSource } from './adapter/edge-source.ts'
import { readRewrittenQuerySource } from './adapter/rewritten-query.ts'
import type { ReplayedRewrite } from './adapter/replay.ts'
import { adapterSource } from './adapter/source.ts'
import { applyLimiterSource } from './limiters/source.ts'
import { keptForSource } from './kept-for.ts'
import { firstAnswerSource } from './replies/source.ts'
import { withAxiomRouteSource } from './recipes/next-axiom.ts'
import { sentThroughSource } from './sent-through/source.ts'
import { openApiAnswerSource } from './recipes/trpc-openapi.ts'
import { serverSessionSource } from './recipes/next-auth-session.ts'
import { streamBodySource } from './streams/source.ts'

/** Functions that a project gets, each in a file of its own, when the first migrated route needs them. */
export const HELPERS = {
  bodyStream: { file: 'body-stream', source: bodyStreamSource },
  applyLimiter: { file: 'apply-limiter', source: applyLimiterSource },
  adaptApiRoute: { file: 'adapt-api-route', source: adapterSource },
  firstAnswer: { file: 'first-answer', source: firstAnswerSource },
  cookieResponse: { file: 'cookie-response', source: cookieResponseSource },
  adaptEdgeRoute: { file: 'adapt-edge-route', source: edgeAdapterSource },
  keptFor: { file: 'kept-for', source: keptForSource },
  openApiAnswer: { file: 'open-api-answer', source: openApiAnswerSource },
  nodeRequest: { file: 'node-request', source: nodeRequestSource },
  readBody: { file: 'read-body', source: (typescript) => readBodySource(typescript) },
  replaceBody: { file: 'read-body', source: (typescript) => readBodySource(typescript, true) },
  readQuery: { file: 'read-query', source: (typescript) => readQuerySource(typescript) },
  replaceQuery: { file: 'read-query', source: (typescript) => readQuerySource(typescript, true) },
  readRewrittenQuery: { file: 'read-rewritten-query', source: readRewrittenQuerySource },
  sendBody: { file: 'send-body', source: sendBodySource },
  sentThrough: { file: 'sent-through', source: sentThroughSource },
  serverSession: { file: 'server-session', source: serverSessionSource },
  streamBody: { file: 'stream-body', source: streamBodySource },
  withAxiomRoute: { file: 'with-axiom-route', source: withAxiomRouteSource },
  withHeaders: { file: 'with-headers', source: withHeadersSource },
} as const satisfies Record<string, { file: string; source: (typescript: boolean, needs: HelperNeeds) => string }>

/** Helpers whose file has another one, and more: where both are needed, it is theirs. */
export const INCLUDES: Partial<Record<HelperName, HelperName>> = { replaceBody: 'readBody', replaceQuery: 'readQuery' }

export type HelperName = keyof typeof HELPERS

export const HELPER_NAMES = Object.keys(HELPERS) as HelperName[]

/** What the texts of some helpers are made for. */
export interface HelperNeeds {
  /** Of next.config, for the one that does them again. */
  rewrites?: readonly ReplayedRewrite[]
  /** The package whose function it takes the place of, for those that do. */
  library?: string
  /** The function of that package. */
  name?: string
}

/**
 * The text of a helper's file.
 * @param typescript false for a JavaScript project: the same code without types
 */
export function helperSource(name: HelperName, typescript: boolean, needs: HelperNeeds = {}): string {
  return HELPERS[name].source(typescript, needs)
}

/**
 * Bodies as API Routes gave them (SEMANTICS, section 1: `req.body` and body errors).
 * @param replaced with what `req.body = …` did
 */
function readBodySource(typescript: boolean, replaced = false): string {
  const ts = (text: string) => (typescript ? text : '')
  return `import { parse } from 'node:querystring'
${ts(`import type { NextRequest } from 'next/server'
`)}
const bodies = new WeakMap${ts('<NextRequest, Promise<any>>')}()

/**
 * The request's body as API Routes gave it: parsed by its content type, readable more than once.
 * @param ${typescript ? 'limit' : '{number} limit'} bytes; what \`config.api.bodyParser.sizeLimit\` was, 1 MB by default
 * @returns the body, or the response to return: 400 for invalid JSON or charset, 413 over the limit
 */
export function readBody(request${ts(': NextRequest')}, limit = 1024 * 1024)${ts(': Promise<any>')} {
  let body = bodies.get(request)
  if (!body) bodies.set(request, (body = parseBody(request, limit)))
  return body
}
${replaced ? `
/** Has \`readBody\` give something else from now on, as what was put in \`req.body\` of an API Route. */
export function replaceBody(request${ts(': NextRequest')}, body${ts(': unknown')})${ts(': void')} {
  bodies.set(request, Promise.resolve(body))
}
` : ''}
async function parseBody(request${ts(': NextRequest')}, limit${ts(': number')}) {
  const [type, ...parameters] = (request.headers.get('content-type') ?? 'text/plain').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length) ?? 'utf-8'
  // One that says that it is too large is not read.
  const bytes = Number(request.headers.get('content-length')) > limit ? undefined : await request.arrayBuffer()
  if (!bytes || bytes.byteLength > limit) return new Response(\`Body exceeded \${limit % 1024 ? limit + 'b' : limit % 2 ** 20 ? limit / 1024 + 'kb' : limit / 2 ** 20 + 'mb'} limit\`, { status: 413 })

  let text
  try {
    text = new TextDecoder(charset.replace(/"/g, '')).decode(bytes)
  } catch {
    return new Response('Invalid body', { status: 400 })
  }
  if (type === 'application/x-www-form-urlencoded') return parse(text)
  if (type !== 'application/json' && type !== 'application/ld+json') return text
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return new Response('Invalid JSON', { status: 400 })
  }
}
`
}

/** The body as the stream that a request of Node is (SEMANTICS, section 1: `bodyParser: false`). */
function bodyStreamSource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `import { Readable } from 'node:stream'
${ts(`import type { NextRequest } from 'next/server'
`)}
const streams = new WeakMap${ts('<NextRequest, Readable>')}()

/** The request's body as a stream of Node, as the request of an API Route without a body parser was; the same one at each call. */
export function bodyStream(request${ts(': NextRequest')})${ts(': Readable')} {
  let stream = streams.get(request)
  if (!stream) {
    stream = request.body ? Readable.fromWeb(request.body${ts(' as any')}) : Readable.from([])
    streams.set(request, stream)
  }
  return stream
}
`
}

/** What libraries that set cookies do with a response of Node. */
function cookieResponseSource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `${ts(`import type { ServerResponse } from 'node:http'

`)}/** The response for a library that sets cookies on one of Node: what it reads and sets are those of an answer's headers. */
export function cookieResponse(headers${ts(': Headers')})${ts(': ServerResponse')} {
  return {
    getHeader() {
      const cookies = headers.getSetCookie()
      return cookies.length > 0 ? cookies : undefined
    },
    setHeader(name${ts(': string')}, cookies${ts(': string | string[]')}) {
      headers.delete(name)
      for (const cookie of [cookies].flat()) headers.append(name, cookie)
    },
  }${ts(' as any')}
}
`
}

/** The request for libraries that read forms from one of Node: its headers, and its body as a stream. */
function nodeRequestSource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `${ts(`import type { IncomingMessage } from 'node:http'
`)}import { Readable } from 'node:stream'
${ts(`import type { NextRequest } from 'next/server'
`)}
/** The request as Node has it, for a library that reads its headers and its body, which nothing else may read. */
export function nodeRequest(request${ts(': NextRequest')})${ts(': IncomingMessage')} {
  const headers${ts(': Record<string, string>')} = {}
  request.headers.forEach((value, name) => {
    headers[name] = value
  })
  const stream = request.body ? Readable.fromWeb(request.body${ts(' as any')}) : Readable.from([])
  return Object.assign(stream, { method: request.method, headers })${ts(' as any')}
}
`
}

/**
 * The whole query as API Routes gave it (SEMANTICS, section 1: `req.query`).
 * @param replaced with what `req.query = …` did
 */
function readQuerySource(typescript: boolean, replaced = false): string {
  const ts = (text: string) => (typescript ? text : '')
  return `${ts(`import type { NextRequest } from 'next/server'

type Query = Partial<Record<string, string | string[]>>

`)}${replaced ? `const queries = new WeakMap${ts('<NextRequest, any>')}()

` : ''}/** The query as API Routes gave it: a key that is given twice is a list, and the route's params win over keys of their name. */
export function readQuery(request${ts(': NextRequest')}, params${ts(': Query')} = {})${ts(replaced ? ': any' : ': Query')} {
${replaced ? `  if (queries.has(request)) return queries.get(request)
` : ''}  const { searchParams } = request.nextUrl
  const query${ts(': Query')} = {}
  searchParams.forEach((_value, key) => {
    const values = searchParams.getAll(key)
    query[key] = values.length > 1 ? values : values[0]
  })
  return { ...query, ...params }
}
${replaced ? `
/** Has \`readQuery\` give something else from now on, as what was put in \`req.query\` of an API Route. */
export function replaceQuery(request${ts(': NextRequest')}, query${ts(': unknown')})${ts(': void')} {
  queries.set(request, query)
}
` : ''}`
}

/** Answers of `res.send(value)` where the code does not show what the value is (SEMANTICS, section 1: `res.send`). */
function sendBodySource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `import { Readable } from 'node:stream'

/** What \`res.send(value)\` of an API Route answered: text, bytes and streams as they are, everything else as JSON. */
export function sendBody(value${ts(': unknown')}, init${ts(': ResponseInit')} = {})${ts(': Response')} {
  const status = init.status ?? 200
  const headers = new Headers(init.headers)
  if (status === 204 || status === 304) {
    headers.delete('Content-Type')
    return new Response(null, { ...init, headers })
  }
  if (value === null || value === undefined) return new Response(null, { ...init, headers })
  if (typeof value === 'string') {
    // As bytes, a text gets no content type that was not set.
    return new Response(new TextEncoder().encode(value), { ...init, headers })
  }
  if (value instanceof Readable) {
    if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/octet-stream')
    return new Response(Readable.toWeb(value)${ts(' as ReadableStream')}, { ...init, headers })
  }
  if (value instanceof Uint8Array && Buffer.isBuffer(value)) {
    if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/octet-stream')
    return new Response(new Uint8Array(value), { ...init, headers })
  }
  headers.set('Content-Type', 'application/json')
  return new Response(JSON.stringify(value), { ...init, headers })
}
`
}

/** Headers set before another function answers are defaults: its own win, and cookies add up. */
function withHeadersSource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `/** A response with the headers that were set before it was made: its own win, and cookies add up. */
export function withHeaders(response${ts(': Response')}, headers${ts(': Headers')})${ts(': Response')} {
  const all = new Headers(headers)
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') all.set(name, value)
  })
  for (const cookie of response.headers.getSetCookie()) all.append('Set-Cookie', cookie)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers: all })
}
`
}
