import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { requireFromRoot } from './next.ts'
import type { RouteModule } from './load.ts'

export interface HttpRequest {
  method: string
  /** Path and search. */
  path: string
  headers: Record<string, string | string[]>
  body: Buffer | undefined
  /** Where rewrites of next.config lead it, and what they add to its query. */
  rewritten?: { path: string; query: Record<string, string | string[]> } | undefined
}

/** Who made the answer: the route's own code, or Next because the code threw, the body was bad or the method has no handler. */
export type Maker = 'route' | 'throw' | 'body' | 'method'

export type Outcome =
  | { kind: 'answer'; status: number; reason: string; headers: Map<string, string[]>; body: Buffer; by: Maker; bodyRead: boolean }
  | { kind: 'hang' }
  | { kind: 'cut'; reason: string }

export interface Side {
  /** Sends one request to a route's module. */
  ask(module: RouteModule, page: string, request: HttpRequest): Promise<Outcome>
  /** Begins a request to a route's module, for tests of what comes when. */
  send(module: RouteModule, page: string, request: Pick<HttpRequest, 'method' | 'path' | 'headers'>): http.ClientRequest
  close(): Promise<void>
}

interface Job {
  module: RouteModule
  page: string
  rewritten: HttpRequest['rewritten']
  by: Maker
  bodyRead: boolean
  /** Ends when the route's code has, answers or none, the work after the answer included. */
  done: Promise<void>
  end: () => void
}

type Listener = (req: IncomingMessage, res: ServerResponse, job: Job) => Promise<unknown>

/** How long code may take after it has returned without an answer (callbacks, streams) before the request counts as hanging. */
const GRACE = 250
const LIMIT = 5000
/** How long it may go on behind its answer: a middleware that has answered is waited for for good. */
const REST = 150

const previewProps = { previewModeId: 'a'.repeat(32), previewModeEncryptionKey: 'b'.repeat(64), previewModeSigningKey: 'c'.repeat(64) }

type Compression = (options?: object) => (req: IncomingMessage, res: ServerResponse, next: () => void) => void

async function openSide(listen: Listener, limit: number): Promise<Side> {
  const compression = requireFromRoot('next/dist/compiled/compression') as Compression
  let job: Job | undefined
  const compress = compression()
  const server = http.createServer((req, res) => {
    const current = job
    if (!current) return void res.writeHead(503).end()
    // What a route does to its response after the end is invisible to the client.
    res.on('error', () => {})
    // next start sets these for both routers.
    req.headers['x-forwarded-host'] ??= req.headers.host
    req.headers['x-forwarded-port'] ??= '3000'
    req.headers['x-forwarded-proto'] ??= 'http'
    req.headers['x-forwarded-for'] ??= req.socket.remoteAddress
    compress(req, res, () => void listen(req, res, current).catch(() => {}).then(current.end))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new http.Agent({ keepAlive: true })

  return {
    async ask(module, page, request) {
      let end = () => {}
      const done = new Promise<void>((resolve) => (end = resolve))
      const current: Job = { module, page, rewritten: request.rewritten, by: 'route', bodyRead: false, done, end }
      job = current
      const outcome = await ask(port, agent, request, current.done, limit)
      if (outcome.kind !== 'answer') return outcome
      await Promise.race([current.done, sleep(REST, undefined, { ref: false })])
      await new Promise((resolve) => setImmediate(resolve))
      return { ...outcome, by: current.by, bodyRead: current.bodyRead }
    },
    send(module, page, { method, path, headers }) {
      job = { module, page, rewritten: undefined, by: 'route', bodyRead: false, done: Promise.resolve(), end: () => {} }
      return http.request({ host: '127.0.0.1', port, agent: false, method, path, headers: { host: 'localhost:3000', ...headers } })
    },
    async close() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/**
 * Sends one request and gives the answer as it came over the wire.
 * @param done where it is known when the handler has ended: after it, an answer that does not come soon counts as none
 * @param within milliseconds after which no answer is expected any more
 */
export function ask(port: number, agent: http.Agent, request: HttpRequest, done?: Promise<void>, within = LIMIT): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { host: 'localhost:3000', ...request.headers, ...(request.body ? { 'content-length': String(request.body.length) } : {}) }
    const out = http.request({ host: '127.0.0.1', port, agent, method: request.method, path: request.path, headers })
    let answered = false
    const settle = (outcome: Outcome) => {
      clearTimeout(limit)
      resolve(outcome)
      if (outcome.kind === 'hang') out.destroy()
    }
    const limit = setTimeout(() => settle({ kind: 'hang' }), within)
    out.on('response', (res) => {
      answered = true
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', (error: Error) => settle({ kind: 'cut', reason: error.message }))
      res.on('end', () => settle({ kind: 'answer', status: res.statusCode ?? 0, reason: res.statusMessage ?? '', headers: linesOf(res), body: Buffer.concat(chunks), by: 'route', bodyRead: false }))
    })
    out.on('error', (error) => settle({ kind: 'cut', reason: error.message }))
    out.end(request.body)
    void done?.then(async () => {
      if (!answered) await sleep(GRACE)
      // On a busy machine the time may be up before what has come is read.
      for (let turn = 0; turn < 20 && !answered; turn++) await new Promise((resolve) => setImmediate(resolve))
      if (!answered) settle({ kind: 'hang' })
    })
  })
}

function linesOf(res: IncomingMessage): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (let i = 0; i < res.rawHeaders.length; i += 2) {
    const name = String(res.rawHeaders[i]).toLowerCase()
    lines.set(name, [...(lines.get(name) ?? []), String(res.rawHeaders[i + 1])])
  }
  return lines
}

/** The parameters of a dynamic route, as Next's own matcher finds them in a path. */
function paramsOf(page: string, path: string): Record<string, string | string[]> {
  if (!page.includes('[')) return {}
  const { getRouteRegex } = requireFromRoot('next/dist/shared/lib/router/utils/route-regex') as { getRouteRegex(page: string): object }
  const { getRouteMatcher } = requireFromRoot('next/dist/shared/lib/router/utils/route-matcher') as {
    getRouteMatcher(regex: object): (path: string) => false | Record<string, string | string[]>
  }
  const params = getRouteMatcher(getRouteRegex(page))(new URL(path, 'http://localhost').pathname)
  if (!params) throw new Error(`${path} is no path of ${page}`)
  return params
}

/** The original's side: API Routes run by Next's own apiResolver. */
export function openPagesSide(limit = LIMIT): Promise<Side> {
  const { apiResolver } = requireFromRoot('next/dist/server/api-utils/node/api-resolver') as {
    apiResolver(...args: unknown[]): Promise<void>
  }
  const { ApiError } = requireFromRoot('next/dist/server/api-utils') as { ApiError: new () => Error }
  const { searchParamsToUrlQuery } = requireFromRoot('next/dist/shared/lib/router/utils/querystring') as {
    searchParamsToUrlQuery(params: URLSearchParams): Record<string, string | string[]>
  }
  return openSide(async (req, res, job) => {
    const target = req.url ?? '/'
    if (isOnEdge(job.module)) return answerOnEdge(req, res, job)
    const search = searchParamsToUrlQuery(new URL(target, 'http://localhost').searchParams)
    const onError = (error: unknown) => {
      if (!res.headersSent && !res.writableEnded) job.by = error instanceof ApiError ? 'body' : 'throw'
    }
    await apiResolver(req, res, { ...search, ...job.rewritten?.query, ...paramsOf(job.page, job.rewritten?.path ?? target) }, job.module, { ...previewProps, trustHostHeader: false }, false, false, job.page, onError)
  }, limit)
}

const isOnEdge = ({ config, runtime }: RouteModule): boolean => /edge/.test(String(runtime ?? (config as { runtime?: string } | undefined)?.runtime))

/**
 * An API Route of the edge runtime: what `next start` does with one, as it was seen to (next 16.4.6). Its parameters stand in the search of
 * its URL, each in place of what a client sent by its name; what gives nothing is an empty 200.
 */
async function answerOnEdge(req: IncomingMessage, res: ServerResponse, job: Job): Promise<void> {
  const { NextRequest } = requireFromRoot('next/dist/server/web/spec-extension/request') as { NextRequest: new (url: URL, init: object) => Request }
  const { NodeNextRequest, NodeNextResponse } = requireFromRoot('next/dist/server/base-http/node') as Record<'NodeNextRequest' | 'NodeNextResponse', new (message: unknown) => unknown>
  const { sendResponse } = requireFromRoot('next/dist/server/send-response') as { sendResponse(...args: unknown[]): Promise<void> }
  const url = new URL(req.url ?? '/', 'http://localhost:3000')
  const params = Object.entries(paramsOf(job.page, req.url ?? '/')).filter(([, value]) => value !== undefined)
  for (const [name, value] of params) {
    url.searchParams.delete(name)
    for (const one of [value].flat()) url.searchParams.append(name, one)
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) for (const one of [value ?? []].flat()) headers.append(name, one)
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const method = req.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' || chunks.length === 0 ? undefined : Buffer.concat(chunks)
  const send = (response: Response) => sendResponse(new NodeNextRequest(req), new NodeNextResponse(res), response)
  const late: Promise<unknown>[] = []
  const event = { waitUntil: (work: Promise<unknown>) => void late.push(Promise.resolve(work).catch(() => {})) }
  try {
    const request = new NextRequest(url, { method, headers, body })
    const given = (await (job.module.default as (request: Request, event: object) => unknown)(request, event)) as Response | undefined
    job.bodyRead = request.bodyUsed
    await send(given ?? new Response(null))
  } catch {
    job.by = 'throw'
    await send(new Response(null, { status: 500 }))
  }
  await Promise.all(late)
}

interface AppRoute {
  handle(request: unknown, context: unknown): Promise<Response>
}

/** The migrated side: route handlers run by Next's own AppRouteRouteModule. */
export function openAppSide(limit = LIMIT): Promise<Side> {
  const { AppRouteRouteModule } = requireFromRoot('next/dist/server/route-modules/app-route/module') as { AppRouteRouteModule: new (options: object) => AppRoute }
  const { NodeNextRequest, NodeNextResponse } = requireFromRoot('next/dist/server/base-http/node') as Record<'NodeNextRequest' | 'NodeNextResponse', new (message: unknown) => unknown>
  const { NextRequestAdapter, signalFromNodeResponse } = requireFromRoot('next/dist/server/web/spec-extension/adapters/next-request') as {
    NextRequestAdapter: { fromNodeNextRequest(request: unknown, signal: AbortSignal): Request }
    signalFromNodeResponse(res: ServerResponse): AbortSignal
  }
  const { addRequestMeta } = requireFromRoot('next/dist/server/request-meta') as { addRequestMeta(req: IncomingMessage, key: string, value: unknown): void }
  const { sendResponse } = requireFromRoot('next/dist/server/send-response') as { sendResponse(...args: unknown[]): Promise<void> }
  const routes = new WeakMap<RouteModule, AppRoute>()

  function routeOf({ module, page }: Job): AppRoute {
    let route = routes.get(module)
    if (!route) {
      route = new AppRouteRouteModule({
        definition: { kind: 'APP_ROUTE', page: `${page}/route`, pathname: page, filename: 'route', bundlePath: `app${page}/route` },
        userland: () => module,
        resolvedPagePath: page,
        nextConfigOutput: undefined,
        distDir: '',
        relativeProjectDir: '',
      })
      routes.set(module, route)
    }
    return route
  }

  return openSide(async (req, res, job) => {
    // Behind `next start` the origin is localhost, whatever the Host header says.
    addRequestMeta(req, 'initURL', `http://localhost:3000${req.url}`)
    const nextReq = new NodeNextRequest(req)
    const nextRes = new NodeNextResponse(res)
    const late: Promise<unknown>[] = []
    const params = paramsOf(job.page, job.rewritten?.path ?? req.url ?? '/')
    const incrementalCache = { isOnDemandRevalidate: false, resetRequestCache() {}, revalidateTag: async () => {}, get: async () => null, set: async () => {} }
    const context = {
      params: job.page.includes('[') ? params : undefined,
      previewProps,
      renderOpts: {
        experimental: {},
        cacheComponents: false,
        supportsDynamicResponse: true,
        incrementalCache,
        cacheLifeProfiles: {},
        waitUntil: (work: Promise<unknown>) => void late.push(work.catch(() => {})),
        onClose: (done: () => void) => void res.on('close', done),
        onAfterTaskError: () => {},
      },
      sharedContext: { buildId: 'test', deploymentId: '' },
    }
    const request = NextRequestAdapter.fromNodeNextRequest(nextReq, signalFromNodeResponse(res))
    try {
      const response = await routeOf(job).handle(request, context)
      job.bodyRead = request.bodyUsed
      const own = typeof job.module[request.method] === 'function'
      if (!own && (response.status === 405 || request.method === 'OPTIONS' || (request.method === 'HEAD' && typeof job.module.GET === 'function'))) job.by = 'method'
      await sendResponse(nextReq, nextRes, response)
    } catch {
      job.bodyRead = request.bodyUsed
      job.by = 'throw'
      if (res.headersSent) res.end()
      else await sendResponse(nextReq, nextRes, new Response(null, { status: 500 }))
    }
    for (let n = 0; n < late.length; n++) await late[n]
  }, limit)
}
