import { compare, type Exchange } from './compare.ts'
import { loadRoute, type RouteModule, type Source } from './load.ts'
import { loadTranspiler } from './next.ts'
import { openAppSide, openPagesSide, type HttpRequest, type Side } from './sides.ts'
import { createWorld, type Answers, type World } from './world.ts'

/** One request of a case, as it stands in requests.json. All but the path may be left out. */
export interface CaseRequest {
  method?: string
  /** Path and search; without it the route's own path, with `params` in the place of its segments. */
  path?: string
  params?: Record<string, string | string[]>
  /** Where rewrites of next.config lead this path, and what they add to its query. */
  rewritten?: { path: string; query: Record<string, string | string[]> }
  headers?: Record<string, string | string[]>
  /** Text as it is sent, `{ "$bytes": "00ff" }`, or an object: sent as JSON, with that content type unless `headers` names another. */
  body?: unknown
  /** What mocked calls give to this request, by path or its ending; `{ "$throw": "text" }` throws, `$resolve` and `$reject` give promises. */
  answers?: Answers
  /** The code of a message of this case that names a difference which this request shows. */
  differs?: string
  /** A difference of the standing list whose condition only a reader can judge: the code treats the key as one string; the value's text cannot be undefined. */
  standing?: 'repeated-key' | 'json-undefined'
  /** Why the request is there, where it does not say so itself. */
  note?: string
}

/** An API Route and the route handler that it became. */
export interface Pair {
  /** The dynamic path of both, such as `/api/posts/[id]`. */
  page: string
  before: Source
  after: Source
  /** The new side is still an API Route; only what it imports may have changed. */
  left?: boolean
  /** The next version that the new code is written for. */
  next?: string
  /** Codes of the messages that the conversion gave. */
  messages?: string[]
}

export interface Finding {
  /** Which request, readable. */
  request: string
  problem: string
}

/** One request as both sides answered it. */
export interface Both {
  sent: HttpRequest
  before: Exchange
  after: Exchange
}

export interface Runner {
  /** Loads both sides of a pair, ready to be asked. `first` leaves each search key its first value for the original only. */
  open(pair: Pair, originals?: Originals): (request: CaseRequest, first?: 'first') => Promise<Both>
  /** Sends each request to both sides and gives what differs without leave. */
  check(pair: Pair, requests: CaseRequest[], originals?: Originals): Promise<Finding[]>
  /** The same, as soon as something differs. */
  differs(pair: Pair, requests: CaseRequest[], originals?: Originals): Promise<boolean>
  close(): Promise<void>
}

/** What an original has answered, by what it was asked: kept by a caller that asks it the same again and again. */
export type Originals = Map<string, Promise<Exchange>>

/**
 * Opens both servers; one pair of them serves all cases of a test file.
 * @param limit milliseconds after which no answer is expected any more
 */
export async function openRunner(limit?: number): Promise<Runner> {
  const transpile = await loadTranspiler()
  const pages = await openPagesSide(limit)
  const app = await openAppSide(limit)

  function load(source: Source): { module: RouteModule; world: World } {
    const world = createWorld()
    return { module: loadRoute(source, world, transpile), world }
  }

  function open(pair: Pair, originals?: Originals): (request: CaseRequest, first?: 'first') => Promise<Both> {
    let before: ReturnType<typeof load> | undefined
    if (!originals) before = load(pair.before)
    const after = load(pair.after)
    if (!pair.left) after.module = forVersion(after.module, pair.next)
    // What modules import while they are loaded (`{ GET: import('./get') }`) is loaded with them.
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    const loaded = turn()
    return async (request, first) => {
      await loaded
      const sent = toHttp(request, pair.page)
      const ask = async (side: Side, { module, world }: ReturnType<typeof load>, what: HttpRequest): Promise<Exchange> => {
        world.begin(request.answers ?? {})
        return { outcome: await side.ask(module, pair.page, what), trace: world.trace }
      }
      const askOriginal = async () => {
        if (!before) {
          before = load(pair.before)
          await turn()
        }
        return ask(pages, before, first ? firstOfEach(sent) : sent)
      }
      const key = JSON.stringify([request, first])
      const original = originals?.get(key) ?? askOriginal()
      originals?.set(key, original)
      // A side takes one request at a time.
      if (pair.left) return { sent, before: await original, after: await ask(pages, after, sent) }
      const [old, now] = await Promise.all([original, ask(app, after, sent)])
      return { sent, before: old, after: now }
    }
  }

  async function check(pair: Pair, requests: CaseRequest[], originals?: Originals): Promise<Finding[]> {
    const findings: Finding[] = []
    for await (const finding of findingsOf(pair, requests, originals)) findings.push(finding)
    return findings
  }

  async function differs(pair: Pair, requests: CaseRequest[], originals?: Originals): Promise<boolean> {
    for await (const _ of findingsOf(pair, requests, originals)) return true
    return false
  }

  async function* findingsOf(pair: Pair, requests: CaseRequest[], originals?: Originals): AsyncGenerator<Finding> {
    const exchange = open(pair, originals)
    for (const request of requests) {
      const { sent, before: old, after: now } = await exchange(request)
      let differences = compare(old, now, sent.method)
      if (request.standing !== undefined) {
        if (!differences.length) differences = [`no difference is left for "standing": "${request.standing}"`]
        else if (request.standing === 'repeated-key') {
          const once = await exchange(request, 'first')
          differences = compare(once.before, once.after, sent.method)
        } else if (isThrownForUndefined(old, now)) differences = []
      }
      if (request.differs !== undefined) {
        if (!differences.length) differences = [`no difference is left for "differs": "${request.differs}"`]
        else if (pair.messages?.includes(request.differs)) differences = []
        else differences.push(`no message ${request.differs} names it`)
      }
      for (const problem of differences) yield { request: spellRequest(request, sent), problem }
    }
  }

  return { open, check, differs, close: async () => void (await Promise.all([pages.close(), app.close()])) }
}

/** `json(undefined)` was an empty answer and throws now. */
export function isThrownForUndefined(before: Exchange, after: Exchange): boolean {
  const [a, b] = [before.outcome, after.outcome]
  return a.kind === 'answer' && b.kind === 'answer' && a.body.length === 0 && b.by === 'throw' && /json/.test(a.headers.get('content-type')?.[0] ?? '')
}

/** Before 15, `params` is a plain object; Next 16, which runs the handlers here, gives a promise. */
function forVersion(module: RouteModule, next = '16.0.0'): RouteModule {
  if (Number.parseInt(next, 10) >= 15) return module
  const handlers = Object.entries(module).map(([name, value]): [string, unknown] => {
    if (typeof value !== 'function') return [name, value]
    return [name, async (request: unknown, context: { params?: unknown }) => value(request, { ...context, params: await context.params })]
  })
  return Object.fromEntries(handlers)
}

function toHttp(request: CaseRequest, page: string): HttpRequest {
  const method = request.method ?? 'GET'
  const path = request.path ?? pathOf(page, request.params ?? {})
  if (/%5B/.test(path.split('?')[0] ?? '')) throw new Error(`A request to ${page} needs a path, or params for all of its segments`)
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const { rewritten } = request
  if (request.body === undefined) return { method, path, headers, body: undefined, rewritten }
  if (method === 'GET' || method === 'HEAD') throw new Error(`${method} ${path}: a body here is on the standing list, there is nothing to compare`)
  const bytes = typeof request.body === 'object' && request.body !== null && '$bytes' in request.body ? Buffer.from(String(request.body.$bytes), 'hex') : undefined
  if (bytes) return { method, path, headers, body: bytes, rewritten }
  const text = typeof request.body === 'string' ? request.body : JSON.stringify(request.body)
  if (typeof request.body !== 'string') headers['content-type'] ??= 'application/json'
  return { method, path, headers, body: Buffer.from(text), rewritten }
}

function pathOf(page: string, params: Record<string, string | string[]>): string {
  const filled = page.replace(/\[{1,2}(?:\.{3})?([^\]]+)\]{1,2}/g, (segment, name: string) => {
    const value = params[name] ?? (segment.startsWith('[[') ? [] : segment)
    return [value].flat().map(encodeURIComponent).join('/')
  })
  return filled.replace(/\/$/, '')
}

function firstOfEach(request: HttpRequest): HttpRequest {
  const url = new URL(request.path, 'http://localhost')
  const first = new URLSearchParams()
  for (const [key, value] of url.searchParams) if (!first.has(key)) first.set(key, value)
  return { ...request, path: `${url.pathname}?${first}` }
}

/** A request in one line. */
export function spellRequest(request: CaseRequest, { method, path, headers, body }: HttpRequest): string {
  const type = headers['content-type'] ? ` as ${String(headers['content-type'])}` : ''
  return `${method} ${path}${body ? ` with ${body.toString().slice(0, 80)}${type}` : ''}${request.note ? ` (${request.note})` : ''}`
}
